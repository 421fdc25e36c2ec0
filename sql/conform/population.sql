/*
title:   Children aged 0 to 17 in each area
why:     the denominator of every rate
source:  rulings.md 5 (CP2, time_period is the year of the estimate); benchmarks.md
*/
with areas as (
    select
        case geographic_level
            when 'Local authority' then new_la_code
            when 'Regional' then region_code
            when 'National' then country_code
        end as area_code,
        time_period,
        population_estimate,
        file_no,
        line_no
    from population_current
)

select distinct on (area_code, time_period)
    area_code as authority_code,
    time_period::smallint as estimate_year,
    population_estimate::integer as population_0_to_17
from areas
where length(area_code) <= 9
    and time_period ~ '^(19|20)[0-9]{2}$'
    and population_estimate between 0 and 1e8
order by area_code, time_period, file_no desc, line_no desc
