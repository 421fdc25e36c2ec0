/*
code:        CP11
title:       Average days from entering care to living with the adoptive family
theme:       permanency
why:         Every month of waiting makes it harder for a child to attach to a new family
source:      Periods of care ended E11 or E12 (E1); to the last run of A3-A6, for the own foster carer to the start of that foster placement (A10); rulings 5
subject:     child
basis:       rolling 12 months
kind:        mean
unit:        days
polarity:    lower
decimals:    0
order:       110
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    joined_family_date - period_start_date as quantity,
    case when placed_date is null then 'NO_ADOPTIVE_PLACEMENT' end as excluded_because
from reporting_month
join adopted_period using (authority_code)
where adopted_date between window_start_date and month_end_date
