/*
title:   Foster households whose places do not add up
why:     a place that is neither filled nor vacant nor anything else is lost to the count of what is free
source:  rulings.md 2 (PLACES_IDENTITY); indicators.md 3.2; worked case T73
*/
select
    authority_code,
    null::integer as child_key,
    as_at as on_date,
    'line ' || line_no || ': ' || trim_scale(places) || ' places, of which ' || trim_scale(filled) || ' filled, ' || trim_scale(vacant)
        || ' vacant, ' || trim_scale(not_available) || ' not available and ' || trim_scale(short_break) || ' for short breaks' as found,
    'PLACES as the sum of FILLED, VACANT, NOT_AVAILABLE and SHORT_BREAK' as expected
from foster_households_current
where places <> filled + vacant + not_available + short_break
