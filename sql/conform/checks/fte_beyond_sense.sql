/*
title:   Full-time equivalents that no person or team has
why:     a percentage in the column of FTE, or a minus, would drown every caseload
source:  rulings.md 5 (CP5 and L1)
*/
with rows as (
    select authority_code, 'FTE in workers' as place, start_date as on_date
    from workers_current
    where fte not between 0 and 2
    union all
    select authority_code, 'FTE in posts', as_at
    from posts_current
    where least(established_fte, in_post_fte, agency_fte) < 0
        or greatest(established_fte, in_post_fte, agency_fte) >= 1e6
)

select
    authority_code,
    null::integer as child_key,
    max(on_date) as on_date,
    count(*) || ' rows with a negative or absurd ' || place as found,
    'one worker as 0 to 2, a service as 0 or more' as expected
from rows
group by authority_code, place
