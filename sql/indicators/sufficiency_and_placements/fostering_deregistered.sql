/*
code:        FOSTERING.deregistered
title:       Foster households deregistered
theme:       sufficiency and placements
why:         Carers who leave take their places with them
source:      Households of the latest count on or before the month end with ENDED_DATE in the month; rulings 5
subject:     household
basis:       in month
kind:        count
unit:        households
polarity:    none
decimals:    0
order:       197
needs:       [foster_households]
*/
with

fostering_deregistered as (
    select
        authority_code,
        month_key,
        household_key as subject_key,
        1 as numerator,
        0 as denominator,
        'COUNTED' as reason
    from reporting_month
    join fostering_month using (authority_code, month_key)
    join foster_household using (authority_code, as_at_date)
    where ended_date between month_start_date and month_end_date
)

select * from fostering_deregistered
