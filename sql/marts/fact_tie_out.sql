/*
title:   What is published of the authority, and what of ours must come to it
grain:   One row per authority, published measure and 31 March
*/
with year as (
    select
        reporting_month.authority_code,
        reporting_month.month_end_date as year_end_date,
        reporting_month.month_key,
        reporting_month.financial_year_start_date as year_start_date,
        coalesce(published_area.current_area_code, reporting_month.authority_code) as area_code
    from reporting_month
    left join published_area on published_area.area_code = reporting_month.authority_code
    where extract(month from reporting_month.month_end_date) = 3
),

-- years of which something is published or computed
told as (
    select *
    from year
    where exists (
            select from benchmark
            where benchmark.area_code = year.area_code
                and benchmark.benchmark_date = year.year_end_date
        )
        or exists (
            select from indicator_value
            where indicator_value.authority_code = year.authority_code
                and indicator_value.month_key = year.month_key
        )
        or exists (
            select from fact_indicator
            where fact_indicator.authority_code = year.authority_code
                and fact_indicator.date_key = year.month_key
        )
),

-- a child who starts or ceases twice in the year is published once
counted as (
    select told.authority_code, told.year_end_date, 'STARTED' as tied_code, count(distinct period_of_care.child_key) as children
    from told
    join period_of_care
        on period_of_care.authority_code = told.authority_code
        and period_of_care.start_date between told.year_start_date and told.year_end_date
        and period_of_care.is_starter
    group by told.authority_code, told.year_end_date
    union all
    select told.authority_code, told.year_end_date, 'CEASED', count(distinct period_of_care.child_key)
    from told
    join period_of_care
        on period_of_care.authority_code = told.authority_code
        and period_of_care.end_date between told.year_start_date and told.year_end_date
        and period_of_care.is_ceaser
    group by told.authority_code, told.year_end_date
)

select
    coalesce(dim_authority.authority_key, -1) as authority_key,
    told.authority_code,
    measure.measure_code,
    dim_date.date_key,
    told.year_end_date,
    measure.title as measure_title,
    measure.unit,
    measure.decimals,
    measure.sort_order,
    coalesce(dim_indicator.indicator_key, -2) as indicator_key,
    measure.tied_part as indicator_part,
    case when measure.tied_code in ('STARTED', 'CEASED') then coalesce(counted.children, 0) end::numeric(28, 12) as counted_value,
    benchmark.value as published_value,
    benchmark.symbol as published_symbol,
    coalesce(benchmark.status, 'NOT_PUBLISHED') as published_status,
    benchmark.time_period,
    measure.table_name as publication,
    measure.difference_text as definition_differs
from told
cross join published_measure as measure
join dim_date on dim_date.date = told.year_end_date
left join dim_authority using (authority_code)
left join dim_indicator on dim_indicator.indicator_code = measure.tied_code
left join counted
    on counted.authority_code = told.authority_code
    and counted.year_end_date = told.year_end_date
    and counted.tied_code = measure.tied_code
left join benchmark
    on benchmark.area_code = told.area_code
    and benchmark.measure_code = measure.measure_code
    and benchmark.benchmark_date = told.year_end_date
where measure.sort_order is not null
