/*
code:        FOSTERING.approved
title:       Foster households approved
theme:       sufficiency and placements
why:         Recruitment has to outrun the carers who leave
source:      Households of the latest count on or before the month end with APPROVED_DATE in the month; rulings 5
subject:     household
basis:       in month
kind:        count
unit:        households
polarity:    none
decimals:    0
order:       196
needs:       [foster_households]
*/
with

fostering_approved as (
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
    where approved_date between month_start_date and month_end_date
)

select * from fostering_approved
