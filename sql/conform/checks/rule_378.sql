/*
title:   Children placed with parents under section 20
why:     a child with parents under a voluntary agreement is not looked after; one of the two codes is wrong
source:  ssda903.md 1.7 (rule 378); worked case T39
*/
select
    authority_code,
    child_key,
    start_date as on_date,
    'PLACE P1 with LS V2' as found,
    'P1 with a court order, or another placement; counted as delivered' as expected
from episode_source
where placement_type_code = 'P1'
    and legal_status_code = 'V2'
