/*
code:        CP2.rate
title:       Children in care per 10,000 children under 18
theme:       numbers and trends
why:         The rate behind CP2, for comparison with other places and other years
source:      CP1 over the mid-year estimate of children aged 0 to 17; rulings 5
subject:     child
basis:       as at month end
kind:        rate per 10,000
unit:        per 10,000
polarity:    lower
decimals:    2
order:       21
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

-- the June before the 31 March that ends the reporting year, else the latest earlier one
population_of_month as (
    select distinct on (authority_code, month_key)
        authority_code,
        month_key,
        'AUTHORITY' as subject_type,
        0 as subject_key,
        0 as numerator,
        population_0_to_17 as denominator,
        'COUNTED' as reason
    from reporting_month
    join population using (authority_code)
    where estimate_year < reporting_year
    order by authority_code, month_key, estimate_year desc
),

cp2_rate as (
    select * from children
    union all
    select * from population_of_month
)

select * from cp2_rate
