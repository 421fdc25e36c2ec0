/*
title:   Children placed for adoption under a placement order without one
why:     A5 and A6 say that the court made a placement order
source:  ssda903.md 1.3 (A5, A6) and 1.7 (rule 408)
*/
select
    authority_code,
    child_key,
    start_date as on_date,
    'PLACE ' || placement_type_code || ' with an LS other than E1' as found,
    'LS E1 with A5 and A6; counted as delivered' as expected
from episode_source
where placement_type_code in ('A5', 'A6')
    and legal_status_code is distinct from 'E1'
