/*
title:   Published numbers and rates of children looked after
why:     the region's rate is what the board's gap is measured from; the others are comparators
source:  rulings.md 5 (CP2) and 1.4 (filter texts change between editions); benchmarks.md
*/
with areas as (
    select
        case geographic_level
            when 'Local authority' then new_la_code
            when 'Regional' then region_code
            when 'National' then country_code
        end as area_code,
        time_period,
        children_count,
        rate_per_10000,
        file_no,
        line_no
    from cla_rates_current
    where population_type ~* '^children looked after (on|at) 31 march'
)

select distinct on (area_code, time_period)
    area_code,
    time_period::smallint as reporting_year,
    case when children_count between 0 and 1e8 then children_count::integer end as children,
    case when rate_per_10000 between 0 and 1e4 then rate_per_10000 end as rate_per_10000
from areas
where length(area_code) <= 9
    and time_period ~ '^(19|20)[0-9]{2}$'
order by area_code, time_period, file_no desc, line_no desc
