/*
title:   Care leavers whose date of birth differs from the one in the header
why:     the age of a care leaver is taken from the status, that of a child in care from the header
source:  rulings.md 5 (CP18, age in completed years); Inbox contract 2.2
*/
select distinct
    statuses.authority_code,
    child.child_key,
    null::date as on_date,
    'a DOB in care_leavers that is not the one in the header' as found,
    'one date of birth for each child; each table keeps its own' as expected
from care_leavers_current as statuses
join child_identifier as identifier
    on identifier.authority_code = statuses.authority_code and identifier.child_id = statuses.child
join child on child.child_key = identifier.child_key
where child.birth_date <> statuses.dob
