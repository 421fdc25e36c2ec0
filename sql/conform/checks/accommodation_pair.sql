/*
title:   Care leavers whose accommodation cannot be suitable
why:     no fixed abode and custody are never suitable
source:  ssda903.md 1.3 (S and X only with 2); rulings.md 5 (CP24)
*/
select distinct
    statuses.authority_code,
    identifier.child_key,
    statuses.status_date as on_date,
    'ACCOM ' || accommodation.code as found,
    'S2 or X2; counted as not suitable' as expected
from care_leavers_current as statuses
join child_identifier as identifier
    on identifier.authority_code = statuses.authority_code and identifier.child_id = statuses.child
join accommodation_current as accommodation on accommodation.code = statuses.accom
where not accommodation.is_valid
