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

cp2_region_rate as (
    select
        authority_code,
        month_key,
        'AUTHORITY' as subject_type,
        0 as subject_key,
        rate_per_10000 as numerator,
        0 as denominator,
        'COUNTED' as reason
    from region_rate_of_month
    join reporting_month using (authority_code, month_key)
)

select * from cp2_region_rate
