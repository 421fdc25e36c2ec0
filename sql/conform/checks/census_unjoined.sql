/*
title:   Rows of the placement census without a placement spell
why:     their cost belongs to no placement that the return knows of
source:  Inbox contract 2.3 (nearest placement spell within 7 days)
*/
select
    census.authority_code,
    census.child_key,
    census.start_date as on_date,
    case
        when census.start_date >= child.eighteenth_birthday
            then 'a row of the placement census from after the eighteenth birthday, which joins no placement spell'
        else 'a row of the placement census that joins no placement spell'
    end as found,
    'a Placement start date within 7 days of the start of a placement spell of the child' as expected
from census_placement as census
join child on child.child_key = census.child_key
where census.spell_start_date is null
