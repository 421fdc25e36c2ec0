/*
title:   Children allocated to workers
why:     a case is a child, and belongs to one worker
source:  CONTRACT.md 2.5 (an empty ROLE is primary); rulings.md 2 (a mistyped code takes no child out of a count), 3 (half-open ends) and 5 (CP5)
*/
select
    identifier.child_key,
    rows.start_date,
    row_number() over (
        partition by identifier.child_key, rows.start_date
        order by rows.worker_id collate "C" desc, rows.file_no, rows.line_no
    )::integer as line_no,
    rows.authority_code,
    identified.subject_key as worker_key,
    rows.end_date,
    rows.role is distinct from 'SECONDARY' as is_primary
from allocations_current as rows
join child_identifier as identifier
    on identifier.authority_code = rows.authority_code and identifier.child_id = rows.child
join subject as identified
    on identified.authority_code = rows.authority_code
    and identified.subject_type = 'WORKER'
    and identified.subject_id = rows.worker_id
