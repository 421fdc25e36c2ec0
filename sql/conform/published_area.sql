/*
title:   Areas that published files name
why:     LAIT and the statistical neighbours know authorities by a three-digit number, everything else by a code that changes with their boundaries
source:  benchmarks.md; CONTRACT.md 2.6 (LA Number)
*/
with published as (
    select geographic_level, country_code, region_code, region_name, new_la_code, la_name, old_la_code, time_period from population_current
    union all
    select geographic_level, country_code, region_code, region_name, new_la_code, la_name, old_la_code, time_period from cla_rates_current
    union all
    select geographic_level, country_code, region_code, region_name, new_la_code, la_name, old_la_code, time_period from placement_stability_current
    union all
    select geographic_level, country_code, region_code, region_name, new_la_code, la_name, old_la_code, time_period from new_placements_current
    union all
    select geographic_level, country_code, region_code, region_name, new_la_code, la_name, old_la_code, time_period from care_leaver_activity_current
    union all
    select geographic_level, country_code, region_code, region_name, new_la_code, la_name, old_la_code, time_period from care_leaver_accommodation_current
    union all
    select geographic_level, country_code, region_code, region_name, new_la_code, la_name, old_la_code, time_period from workforce_current
),

named as (
    select distinct
        geographic_level as area_level,
        case geographic_level
            when 'Local authority' then new_la_code
            when 'Regional' then region_code
            else coalesce(country_code, 'E92000001')
        end as area_code,
        case geographic_level
            when 'Local authority' then left(la_name, 100)
            when 'Regional' then left(region_name, 100)
            else 'England'
        end as area_name,
        case when geographic_level = 'Local authority' and length(region_code) <= 9 then region_code end as region_code,
        case when geographic_level = 'Local authority' then left(region_name, 60) end as region_name,
        case when old_la_code ~ '^[0-9]{3}$' then old_la_code end as local_authority_number,
        time_period
    from published
    where geographic_level in ('Local authority', 'Regional', 'National')
),

-- two authorities published as one have both their codes in a cell, and are no area
newest as (
    select distinct on (area_code) *
    from named
    where length(area_code) <= 9
    order by area_code, time_period desc, area_name, region_code, region_name, local_authority_number
)

select
    area_code,
    area_name,
    area_level,
    region_code,
    region_name,
    local_authority_number,
    case
        when local_authority_number is null then area_code
        else first_value(area_code) over (partition by local_authority_number order by time_period desc, area_code desc)
    end as current_area_code
from newest
