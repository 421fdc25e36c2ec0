/*
title:   Temporary placements that last too long
why:     after six weeks in hospital, three weeks of carers on holiday or seven days otherwise it is a placement of its own
source:  ssda903.md 1.3 (T1, T3, T4) and 1.7 (rules 375, 376, 379)
*/
select
    episode.authority_code,
    episode.child_key,
    episode.start_date as on_date,
    'PLACE ' || type.code || ' for ' || coalesce(episode.end_date, as_at.as_at_date + 1) - episode.start_date || ' days' as found,
    'at most ' || type.max_days::integer || ' days; still resolved to the placement before it' as expected
from episode
join placement_type_current as type on type.code = episode.placement_type_code
cross join as_at
where coalesce(episode.end_date, as_at.as_at_date + 1) - episode.start_date > type.max_days
