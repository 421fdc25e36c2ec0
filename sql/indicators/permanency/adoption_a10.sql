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
with

adopted as (
    select
        authority_code,
        month_key,
        child_key,
        joined_family_date - period_start_date as days,
        case when placed_date is null then 'NO_ADOPTIVE_PLACEMENT' end as excluded_because
    from reporting_month
    join adopted_period using (authority_code)
    where adopted_date between window_start_date - interval '2 years' and month_end_date
),

adoption_a10 as (
    select
        authority_code,
        month_key,
        child_key as subject_key,
        coalesce(sum(days) filter (where excluded_because is null), 0) as numerator,
        count(*) filter (where excluded_because is null) as denominator,
        case when bool_or(excluded_because is null) then 'COUNTED' else min(excluded_because) end as reason
    from adopted
    group by authority_code, month_key, child_key
)

select * from adoption_a10
