/*
title:   Periods of care that do not start with RNE S
why:     the child starts to be looked after whatever the reason says, but a row before it may be missing
source:  rulings.md 3 (starts of periods); ssda903.md 1.7 (rules 432 and 433)
*/
select
    authority_code,
    child_key,
    start_date as on_date,
    'a period of care that starts with RNE ' || reason_new_episode_code as found,
    'RNE S where nothing goes before; counted as a start' as expected
from episode_cleaned
where start_date = period_start_date
    and reason_new_episode_code <> 'S'
