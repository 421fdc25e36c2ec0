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
        population_0_to_17::numeric as value,
        estimate_year::text as time_period,
        null as symbol,
        'OK' as status,
        'population' as publication,
        null::integer as file_no
    from population
    union all
    select area_code, measure_code, benchmark_date, indicator_code, value, time_period, symbol, status, publication, file_no
    from benchmark
)

select
    dim_area.area_key,
    published.measure_code,
    dim_date.date_key,
    published.benchmark_date,
    coalesce(dim_indicator.indicator_key, -2) as indicator_key,
    published.value,
    published.time_period,
    published.symbol,
    published.status,
    published.publication,
    published.file_no
from published
join dim_area using (area_code)
join dim_date on dim_date.date = published.benchmark_date
left join dim_indicator using (indicator_code)
