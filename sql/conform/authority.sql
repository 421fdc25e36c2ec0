/*
title:   Authorities that any table speaks of
why:     names and regions for people, and the region whose rate is the benchmark
source:  rulings.md 5 (CP2, the authority's region); benchmarks.md
*/
with published as (
    select new_la_code, la_name, region_code, region_name, old_la_code, time_period
    from population_current
    where geographic_level = 'Local authority'
    union all
    select new_la_code, la_name, region_code, region_name, old_la_code, time_period
    from cla_rates_current
    where geographic_level = 'Local authority'
),

named as (
    select distinct on (new_la_code) *
    from published
    where length(new_la_code) <= 9
    order by new_la_code, time_period desc, la_name, region_code, old_la_code
),

spoken_of as (
    select authority_code from child_identifier
    union
    select authority_code from ledger_current
    union
    select new_la_code from named
)

select
    spoken_of.authority_code,
    coalesce(left(named.la_name, 100), spoken_of.authority_code) as authority_name,
    case when length(named.region_code) <= 9 then named.region_code end as region_code,
    left(named.region_name, 60) as region_name,
    case when length(named.old_la_code) <= 3 then named.old_la_code end as local_authority_number
from spoken_of
left join named on named.new_la_code = spoken_of.authority_code
