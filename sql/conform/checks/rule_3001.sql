/*
title:   Care leavers under 18 who live with a former foster carer
why:     at 17 that is still a placement, not an accommodation of a care leaver
source:  rulings.md 2 (RULE_3001); worked case T45
*/
select distinct
    statuses.authority_code,
    identifier.child_key,
    statuses.status_date as on_date,
    'ACCOM Z under 18 on STATUS_DATE' as found,
    'Z from the eighteenth birthday on; the accommodation is read as unknown' as expected
from care_leavers_current as statuses
join child_identifier as identifier
    on identifier.authority_code = statuses.authority_code and identifier.child_id = statuses.child
join accommodation_current as accommodation on accommodation.code = statuses.accom
where (to_char(statuses.status_date, 'YYYYMMDD')::integer - to_char(statuses.dob, 'YYYYMMDD')::integer) / 10000
    < accommodation.from_age
