/*
title:   Rows of the placement census without a placement spell
why:     their cost belongs to no placement that the return knows of
source:  Inbox contract 2.3 (nearest placement spell within 7 days)
*/
select
    authority_code,
    child_key,
    start_date as on_date,
    'a row of the placement census that joins no placement spell' as found,
    'a Placement start date within 7 days of the start of a placement spell of the child' as expected
from census_placement
where spell_start_date is null
