/*
title:   Published figures to compare with
grain:   One row per area, published measure and date
*/
with published as (
    select
        authority_code as area_code,
        'POPULATION_0_17' as measure_code,
        make_date(estimate_year, 6, 30) as benchmark_date,
        null as indicator_code,
        population_0_to_17::numeric as value
    from population
    union all
    select area_code, 'CHILDREN_LOOKED_AFTER', make_date(reporting_year, 3, 31), null, children
    from looked_after_rate
    union all
    select area_code, 'LOOKED_AFTER_PER_10000', make_date(reporting_year, 3, 31), 'CP2.rate', rate_per_10000
    from looked_after_rate
)

select
    dim_area.area_key,
    published.measure_code,
    dim_date.date_key,
    published.benchmark_date,
    coalesce(dim_indicator.indicator_key, -2) as indicator_key,
    published.value
from published
join dim_area using (area_code)
join dim_date on dim_date.date = published.benchmark_date
left join dim_indicator using (indicator_code)
