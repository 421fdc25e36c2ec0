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

region as (
    select distinct on (reporting_month.authority_code, reporting_month.month_key)
        reporting_month.authority_code,
        reporting_month.month_key,
        looked_after_rate.rate_per_10000
    from reporting_month
    join authority using (authority_code)
    join looked_after_rate on looked_after_rate.area_code = authority.region_code
    where make_date(looked_after_rate.reporting_year, 3, 31) <= reporting_month.month_end_date
    order by reporting_month.authority_code, reporting_month.month_key, looked_after_rate.reporting_year desc
),

cp2 as (
    select
        evidence.*,
        region.rate_per_10000 as gap_offset
    from (select * from children union all select * from population_of_month) as evidence
    join region using (authority_code, month_key)
    where region.rate_per_10000 is not null
)

select * from cp2
