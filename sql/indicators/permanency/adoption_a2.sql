/*
code:        ADOPTION.A2
title:       Average days from placement order to match, three years
theme:       permanency
why:         From the order on the authority alone decides how soon a child has adopters
source:      First DECOM with LS E1 in the adopted period to DATE_MATCH, 0 where matched before; adoptions of the three years; rulings 5 and indicators CP11
subject:     child
basis:       rolling 36 months
kind:        mean
unit:        days
polarity:    lower
decimals:    0
order:       113
needs:       [ad1]
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    greatest(match_date - order_date, 0) as quantity,
    case
        when placed_date is null then 'NO_ADOPTIVE_PLACEMENT'
        when order_date is null then 'NO_PLACEMENT_ORDER'
        when match_date is null then 'NO_MATCH_DATE'
    end as excluded_because
from reporting_month
join adopted_period using (authority_code)
where adopted_date between window_start_date - interval '2 years' and month_end_date
