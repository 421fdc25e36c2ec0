/*
title:   Authorities that any table speaks of
why:     names and regions for people, and the region whose rate is the benchmark
source:  rulings.md 5 (CP2, the authority's region); benchmarks.md; jobs/authority.yml where no published file says it
*/
with named as (
    select * from published_area where area_level = 'Local authority'
),

spoken_of as (
    select authority_code from child_identifier
    union
    select authority_code from ledger_current
    union
    select area_code from named
),

known as (
    select
        spoken_of.authority_code,
        coalesce(named.area_name, own_authority.authority_name, spoken_of.authority_code) as authority_name,
        coalesce(named.region_code, own_authority.region_code) as region_code,
        named.region_name,
        named.local_authority_number
    from spoken_of
    left join named on named.area_code = spoken_of.authority_code
    left join own_authority on own_authority.authority_code = spoken_of.authority_code
)

select
    known.authority_code,
    known.authority_name,
    known.region_code,
    coalesce(known.region_name, left(region.area_name, 60)) as region_name,
    known.local_authority_number
from known
left join published_area as region on region.area_code = known.region_code
