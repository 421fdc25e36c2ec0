/*
title:   Different rows of one child with the same start
why:     only one of them can have a length; the others are kept and do not count
source:  rulings.md 3 (same CHILD and DECOM); ssda903.md 1.7 (rule 355)
*/
select
    episodes.authority_code,
    identifier.child_key,
    episodes.decom as on_date,
    count(*) || ' rows with the same CHILD and DECOM in one extract' as found,
    'one row for each CHILD and DECOM; of RNE S first, DEC blank last, file order the last counts' as expected
from episodes_current as episodes
join child_identifier as identifier
    on identifier.authority_code = episodes.authority_code and identifier.child_id = episodes.child
left join legal_status_current as legal_status on legal_status.code = episodes.ls
where legal_status.is_short_break is not true
group by episodes.authority_code, identifier.child_key, episodes.decom, episodes.return_year
having count(*) > 1
