/*
title:   Periods of care that start in a temporary placement
why:     without a placement before it the temporary one cannot be resolved
source:  ssda903.md 1.7 (rule 380); rulings.md 3 (TEMPORARY_UNRESOLVED)
*/
select
    authority_code,
    child_key,
    start_date as on_date,
    'a period of care that starts in a temporary placement' as found,
    'a placement other than T0-T4 first; group TEMPORARY_UNRESOLVED until then' as expected
from episode_placed
where is_temporary
    and placed_start_date is null
    and spell_start_date = start_date
