/*
title:   Placements more than 350 miles from home
why:     so far away one of the two postcodes is probably wrong
source:  ssda903.md 1.5 (over 350 miles is queried)
*/
select
    authority_code,
    child_key,
    start_date as on_date,
    'a placement more than 350 miles from home' as found,
    'home and placement postcodes at most 350 miles apart; counted as delivered' as expected
from episode_located
where distance_miles > 350
