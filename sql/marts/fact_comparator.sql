/*
title:   What figures are compared with
grain:   One row per authority, indicator and span of days in which neither the latest publication nor the set of neighbours changes
*/
with measure as (
    select area_key, indicator_key, benchmark_date, value
    from fact_benchmark
    where indicator_key > 0
),

publication as (
    select distinct indicator_key, benchmark_date from measure
),

-- only authorities that have figures of their own
own as (
    select
        dim_authority.authority_key,
        dim_authority.authority_code,
        own_area.area_key,
        region_area.area_key as region_area_key
    from dim_authority
    left join dim_area as own_area on own_area.area_code = dim_authority.authority_code
    left join dim_area as region_area on region_area.area_code = dim_authority.region_code
    where dim_authority.authority_code in (select authority_code from reporting_month)
),

first_day as (
    select own.authority_key, publication.indicator_key, publication.benchmark_date as valid_from
    from own
    cross join publication
    union
    select own.authority_key, publication.indicator_key, bridge.valid_from
    from own
    join bridge_statistical_neighbour as bridge using (area_key)
    join publication on publication.benchmark_date <= bridge.valid_from
),

span as (
    select
        own.*,
        first_day.indicator_key,
        first_day.valid_from,
        lead(first_day.valid_from) over (partition by own.authority_key, first_day.indicator_key order by first_day.valid_from) as valid_to,
        (
            select max(publication.benchmark_date)
            from publication
            where publication.indicator_key = first_day.indicator_key
                and publication.benchmark_date <= first_day.valid_from
        ) as benchmark_date
    from first_day
    join own using (authority_key)
),

-- an area without a figure of that very day has none: no falling back a year
neighbours as (
    select
        span.authority_key,
        span.indicator_key,
        span.valid_from,
        avg(measure.value) as value,
        count(measure.value)::integer as n
    from span
    join bridge_statistical_neighbour as bridge
        on bridge.area_key = span.area_key
        and bridge.valid_from <= span.valid_from
        and coalesce(bridge.valid_to > span.valid_from, true)
    left join measure
        on measure.area_key = bridge.neighbour_area_key
        and measure.indicator_key = span.indicator_key
        and measure.benchmark_date = span.benchmark_date
    group by span.authority_key, span.indicator_key, span.valid_from
)

select
    span.authority_key,
    span.authority_code,
    span.indicator_key,
    dim_date.date_key,
    span.valid_from,
    span.valid_to,
    span.benchmark_date,
    region.value as region_value,
    neighbours.value::numeric(28, 12) as neighbours_value,
    neighbours.n as neighbours_n,
    england.value as england_value
from span
join dim_date on dim_date.date = span.benchmark_date
left join neighbours using (authority_key, indicator_key, valid_from)
left join dim_area as england_area on england_area.area_code = 'E92000001'
left join measure as region
    on region.area_key = span.region_area_key
    and region.indicator_key = span.indicator_key
    and region.benchmark_date = span.benchmark_date
left join measure as england
    on england.area_key = england_area.area_key
    and england.indicator_key = span.indicator_key
    and england.benchmark_date = span.benchmark_date
