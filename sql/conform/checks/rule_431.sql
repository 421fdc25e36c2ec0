/*
title:   Periods that start on the day the one before ended
why:     a child who stays in care has a new episode, not a new period
source:  ssda903.md 1.7 (rule 431); rulings.md 3 (RNE S is a new period)
*/
with preceded as (
    select
        *,
        lag(end_date) over (partition by child_key order by start_date) as previous_end_date
    from episode_cleaned
)

select
    authority_code,
    child_key,
    start_date as on_date,
    'RNE S on the day on which the episode before it ended' as found,
    'another RNE where care goes on; counted as a new period' as expected
from preceded
where reason_new_episode_code = 'S'
    and previous_end_date = start_date
