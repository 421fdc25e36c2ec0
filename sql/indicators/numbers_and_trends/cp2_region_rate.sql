/*
code:        CP2.region_rate
title:       Children in care per 10,000 children under 18 in the region
theme:       numbers and trends
why:         The rate that CP2 is measured against
source:      Region's latest published rate of children looked after on 31 March; rulings 5
subject:     child
basis:       as at month end
kind:        published
unit:        per 10,000
polarity:    none
decimals:    0
order:       22
needs:       [cla_rates]
*/
with

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

cp2_region_rate as (
    select
        authority_code,
        month_key,
        'AUTHORITY' as subject_type,
        0 as subject_key,
        rate_per_10000 as numerator,
        0 as denominator,
        'COUNTED' as reason
    from region
    where rate_per_10000 is not null
)

select * from cp2_region_rate
