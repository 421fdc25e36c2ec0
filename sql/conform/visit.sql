/*
title:   Visits to children
why:     a child who is not visited is not known to be safe
source:  Inbox contract 2.2 (visits); rulings.md 5 (VISIT6W: every VISIT_TYPE except those beginning PA); traps.md 22
*/
select
    identifier.child_key,
    visits.visit_date,
    (row_number() over (
        partition by identifier.child_key, visits.visit_date order by visits.file_no, visits.line_no
    ))::integer as line_no,
    visits.authority_code,
    visits.visit_type as visit_type_code,
    visits.seen as is_seen,
    visits.seen_alone as is_seen_alone,
    coalesce(visits.visit_type not like 'PA%', true) as is_statutory
from visits_current as visits
join child_identifier as identifier
    on identifier.authority_code = visits.authority_code and identifier.child_id = visits.child
