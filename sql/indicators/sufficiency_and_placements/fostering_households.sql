/*
code:        FOSTERING.households
title:       Foster households
theme:       sufficiency and placements
why:         Places come and go with households, and a household takes months to approve
source:      Households at the latest count on or before the month end, without ENDED_DATE or with a later one; rulings 5
subject:     household
basis:       as at month end
kind:        count
unit:        households
polarity:    none
decimals:    0
order:       194
needs:       [foster_households]
*/
with

household_month as (
    select
        authority_code,
        month_key,
        household_key,
        coalesce(ended_date > month_end_date, true) as is_counted
    from reporting_month
    join fostering_month using (authority_code, month_key)
    join foster_household using (authority_code, as_at_date)
),

fostering_households as (
    select
        authority_code,
        month_key,
        household_key as subject_key,
        is_counted::integer as numerator,
        0 as denominator,
        case when is_counted then 'COUNTED' else 'DEREGISTERED' end as reason
    from household_month
)

select * from fostering_households
