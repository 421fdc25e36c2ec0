/*
title:   Tables that Annex A's lists fill
why:     the lists show one day and not a history: what they cannot tell is NOT_SUPPLIED, and what they tell is coarser than the table itself
source:  annex-a.md 2.1; the readings stand in sql/standins
*/
select
    authority_code,
    null::integer as child_key,
    known_from as on_date,
    'no ' || table_name || ' of its own, rows read from the lists of Annex A' as found,
    'an extract of ' || table_name || '; what the lists cannot tell is not supplied' as expected
from stand_in_current
