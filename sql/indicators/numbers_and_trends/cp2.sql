/*
code:        CP2
title:       Gap to the region in the rate of children in care per 10,000
theme:       numbers and trends
why:         Shows whether more children are in care here than in comparable places, whatever the size of the area
source:      Rate of CP2.rate less the region's latest published rate at 31 March; rulings 5
subject:     child
basis:       as at month end
kind:        gap
unit:        per 10,000
polarity:    lower
decimals:    2
order:       20
needs:       [population, cla_rates]
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

cp2 as (
    select
        evidence.*,
        region_rate_of_month.rate_per_10000 as gap_offset
    from (select * from children union all select * from everybody_under_18) as evidence
    join region_rate_of_month using (authority_code, month_key)
)

select * from cp2
