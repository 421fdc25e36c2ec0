/*
code:        PO_AO_DAYS
title:       Average days from placement order to adoption order
theme:       permanency
why:         What the board was told as 189 days; it is not the time to a match (ADOPTION.A2)
source:      First DECOM with LS E1 in the adopted period to the DEC of E11 or E12 (E1); rulings 5
subject:     child
basis:       rolling 12 months
kind:        mean
unit:        days
polarity:    lower
decimals:    0
order:       114
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    adopted_date - order_date as quantity,
    case when order_date is null then 'NO_PLACEMENT_ORDER' end as excluded_because
from reporting_month
join adopted_period using (authority_code)
where adopted_date between window_start_date and month_end_date
