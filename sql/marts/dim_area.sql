/*
title:   Areas that have published figures
grain:   One row per authority, region or country
*/
with areas as (
    select authority_code as area_code from authority
    union
    select region_code from authority where region_code is not null
    union
    select authority_code from population
    union
    select area_code from published_area
    union
    select area_code from benchmark
    union
    select area_code from statistical_neighbour
    union
    select neighbour_code from statistical_neighbour
),

names as (
    select area_code, area_name from published_area
    union all
    select authority_code, authority_name from authority
    union all
    select region_code, min(region_name) from authority group by region_code
    union all
    values ('E92000001', 'England')
),

first_names as (
    select area_code, min(area_name) as area_name from names group by area_code
)

select
    areas.area_code,
    coalesce(first_names.area_name, areas.area_code) as area_name,
    case left(areas.area_code, 3)
        when 'E92' then 'Country'
        when 'E12' then 'Region'
        when 'E13' then 'Region'
        else 'Authority'
    end as area_level
from areas
left join first_names using (area_code)
