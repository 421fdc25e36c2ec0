/*
title:   Periods of care that end in a temporary placement
why:     a temporary placement must return to the one before it
source:  ssda903.md 1.7 (rule 381)
*/
select
    episode.authority_code,
    episode.child_key,
    episode.end_date as on_date,
    'a period of care that ends in a temporary placement' as found,
    'a last episode outside T0-T4; the end counts as delivered' as expected
from episode
join period_of_care as period
    on period.child_key = episode.child_key
    and period.start_date = episode.period_start_date
    and period.end_date = episode.end_date
where episode.is_temporary
    and period.end_kind = 'CEASED'
