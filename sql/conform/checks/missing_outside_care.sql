/*
title:   Times missing or away that began while the child was not looked after
why:     they are not counted; either the absence or the episode has a wrong date
source:  rulings.md 5 (MISSING: looked after on MIS_START)
*/
select distinct
    authority_code,
    child_key,
    start_date as on_date,
    'MIS_START on a day on which the child is not looked after' as found,
    'a day within an episode of care; not counted' as expected
from missing_episode
where reason = 'NOT_LOOKED_AFTER'
