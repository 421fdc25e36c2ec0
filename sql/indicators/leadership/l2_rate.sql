/*
code:        L2.rate
title:       Children in care per 10,000 children against the path of the leadership team
theme:       leadership
why:         The number may fall while the rate does not, where there are fewer children
source:      CP1 over the mid-year estimate of children aged 0 to 17, as CP2.rate; rulings 5
subject:     child
basis:       as at month end
kind:        rate per 10,000
unit:        per 10,000
polarity:    lower
decimals:    2
order:       308
needs:       [population]
*/
with

children as (
    select
        authority_code,
        month_key,
        'CHILD' as subject_type,
        child_key as subject_key,
        is_looked_after::integer as numerator,
        0 as denominator,
        reason
    from cla_month
    join reporting_month using (authority_code, month_key)
),

everybody_under_18 as (
    select
        authority_code,
        month_key,
        'AUTHORITY' as subject_type,
        0 as subject_key,
        0 as numerator,
        population_0_to_17 as denominator,
        'COUNTED' as reason
    from population_of_month
    join reporting_month using (authority_code, month_key)
),

l2_rate as (
    select * from children
    union all
    select * from everybody_under_18
)

select * from l2_rate
