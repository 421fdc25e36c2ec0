/*
title:   Special guardianship for a foster carer where the child was not in foster care
why:     E45 and E46 say that the former foster carer became the guardian
source:  ssda903.md 1.3 (REC) and 1.7 (rule 516)
*/
select
    authority_code,
    child_key,
    end_date as on_date,
    'REC ' || end_reason_code || ' at the end of a placement that is not U1-U6' as found,
    'E45 or E46 after U1-U6, else E47 or E48; counted as delivered' as expected
from episode
where end_reason_code in ('E45', 'E46')
    and coalesce(resolved_placement_type_code, '') not in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
