/*
title:   Published figures of every area
why:     a figure is read beside what is published of the region, the neighbours and England, with the year it belongs to
source:  rulings.md 4 (which measures, which days; a symbol is no value), CONTRACT.md 2.6; benchmarks.md
*/
with reporting_years as (
    select
        'cla_rates' as table_name, population_type as group_text, '' as item_text,
        geographic_level, country_code, region_code, new_la_code, time_period, file_no, line_no,
        children_count, children_count_symbol, null::numeric as share, null as share_symbol, rate_per_10000, rate_per_10000_symbol
    from cla_rates_current
    union all
    select
        'placement_stability', cla_group, placement_stability,
        geographic_level, country_code, region_code, new_la_code, time_period, file_no, line_no,
        children_count, children_count_symbol, children_percent, children_percent_symbol, null, null
    from placement_stability_current
    union all
    select
        'new_placements', characteristic, breakdown,
        geographic_level, country_code, region_code, new_la_code, time_period, file_no, line_no,
        children_count, children_count_symbol, children_percent, children_percent_symbol, null, null
    from new_placements_current
    union all
    select
        'care_leaver_activity', care_leaver_age, breakdown,
        geographic_level, country_code, region_code, new_la_code, time_period, file_no, line_no,
        care_leaver_count, care_leaver_count_symbol, care_leaver_percent, care_leaver_percent_symbol, null, null
    from care_leaver_activity_current
    union all
    select
        'care_leaver_accommodation', care_leaver_age, breakdown,
        geographic_level, country_code, region_code, new_la_code, time_period, file_no, line_no,
        care_leaver_count, care_leaver_count_symbol, care_leaver_percent, care_leaver_percent_symbol, null, null
    from care_leaver_accommodation_current
    union all
    select
        'workforce', '', worker.item_text,
        geographic_level, country_code, region_code, new_la_code, time_period, file_no, line_no,
        null, null, null, null, worker.value, worker.symbol
    from workforce_current
    cross join lateral (values
        ('agency_rate_fte', agency_rate_fte, agency_rate_fte_symbol),
        ('caseload_fte', caseload_fte, caseload_fte_symbol)
    ) as worker (item_text, value, symbol)
),

areas as (
    select
        measure.measure_code,
        measure.compared_code as indicator_code,
        published_area.current_area_code as area_code,
        line.time_period,
        line.table_name as publication,
        case measure.part when 'count' then line.children_count when 'percent' then line.share else line.rate_per_10000 end as value,
        case measure.part when 'count' then line.children_count_symbol when 'percent' then line.share_symbol
            else line.rate_per_10000_symbol end as symbol,
        line.file_no,
        line.line_no
    from reporting_years as line
    join published_measure as measure using (table_name, group_text, item_text)
    join published_area on published_area.area_code = case line.geographic_level
        when 'Local authority' then line.new_la_code
        when 'Regional' then line.region_code
        else coalesce(line.country_code, 'E92000001')
    end
),

-- LAIT numbers the regions and England after the authorities
region_number (la_number, area_code) as (
    values
        ('970', 'E92000001'), ('980', 'E12000001'), ('981', 'E12000002'), ('982', 'E12000003'), ('983', 'E12000004'), ('984', 'E12000005'),
        ('985', 'E12000006'), ('986', 'E12000007'), ('987', 'E13000001'), ('988', 'E13000002'), ('989', 'E12000008'), ('990', 'E12000009')
),

numbered as (
    select distinct local_authority_number as la_number, current_area_code as area_code
    from published_area
    where local_authority_number is not null
    union
    select la_number, area_code from region_number
),

-- where no other file gives the number of our own authority its name must do
own as (
    select distinct on (lait.la_number) lait.la_number, own_authority.authority_code as area_code
    from own_authority
    join lait_current as lait on lower(lait.la_and_regions) = lower(own_authority.authority_name)
    where lait.la_number not in (select la_number from numbered)
        and own_authority.authority_code not in (select area_code from published_area)
    order by lait.la_number, own_authority.authority_code
),

lait_area as (
    select
        measure.measure_code,
        measure.compared_code,
        coalesce(numbered.area_code, own.area_code, lait.la_number) as area_code,
        lait.years,
        'lait',
        lait.values,
        lait.values_symbol,
        lait.file_no,
        lait.line_no
    from lait_current as lait
    join published_measure as measure on measure.table_name = 'lait' and measure.item_text = lait.short_desc
    left join numbered on numbered.la_number = lait.la_number
    left join own on own.la_number = lait.la_number
    where length(lait.la_number) <= 9
),

-- 2021, 202021 and 2020-21 are all the year that ends in 2021
dated as (
    select
        *,
        case
            when time_period ~ '^[12][0-9]{3}$' then time_period::integer
            when time_period ~ '^[12][0-9]{5}$' then (left(time_period, 2) || right(time_period, 2))::integer
            when time_period ~ '^[12][0-9]{3}[-/][0-9]{2}( |$)' then (left(time_period, 2) || substr(time_period, 6, 2))::integer
        end as year_no
    from (select * from areas union all select * from lait_area) as everything
)

select distinct on (measure_code, area_code, benchmark_date)
    measure_code,
    area_code,
    make_date(year_no, case publication when 'workforce' then 9 else 3 end, case publication when 'workforce' then 30 else 31 end)
        as benchmark_date,
    indicator_code,
    left(time_period, 20) as time_period,
    value::numeric(28, 12) as value,
    symbol,
    case symbol
        when 'c' then 'SUPPRESSED'
        when 'z' then 'NOT_APPLICABLE'
        when 'k' then 'NEGLIGIBLE'
        when 'u' then 'UNRELIABLE'
        else case when value is null then 'NOT_AVAILABLE' else 'OK' end
    end as status,
    publication,
    file_no
from dated
where year_no is not null
    and coalesce(abs(value) < 1e15, true)
order by measure_code, area_code, benchmark_date, file_no desc, line_no desc
