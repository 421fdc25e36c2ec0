/*
code:        ADOPTION.A1
title:       Average days from entering care to the adoptive placement, three years
theme:       permanency
why:         The measure of the adoption scorecard until 2021, without the adjustment for children adopted by their foster carer
source:      CP11 over adoptions of the three years, always to the first day of the last run of A3-A6; rulings 5
subject:     child
basis:       rolling 36 months
kind:        mean
unit:        days
polarity:    lower
decimals:    0
order:       111
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    placed_date - period_start_date as quantity,
    case when placed_date is null then 'NO_ADOPTIVE_PLACEMENT' end as excluded_because
from reporting_month
join adopted_period using (authority_code)
where adopted_date between window_start_date - interval '2 years' and month_end_date
