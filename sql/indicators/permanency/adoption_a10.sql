/*
code:        ADOPTION.A10
title:       Average days from entering care to living with the adoptive family, three years
theme:       permanency
why:         The measure of the adoption scorecard; three years even out the few adoptions of one
source:      CP11 over adoptions of the three years; rulings 5
subject:     child
basis:       rolling 36 months
kind:        mean
unit:        days
polarity:    lower
decimals:    0
order:       112
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    joined_family_date - period_start_date as quantity,
    case when placed_date is null then 'NO_ADOPTIVE_PLACEMENT' end as excluded_because
from reporting_month
join adopted_period using (authority_code)
where adopted_date between window_start_date - interval '2 years' and month_end_date
