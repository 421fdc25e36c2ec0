/*
title:   Workers and the services they are in post in
why:     caseloads are cases for each full-time worker
source:  CONTRACT.md 2.5; rulings.md 3 (half-open ends) and 5 (CP5)
*/
select
    identified.subject_key as worker_key,
    rows.start_date,
    row_number() over (partition by identified.subject_key, rows.start_date order by rows.file_no, rows.line_no)::integer as line_no,
    rows.authority_code,
    rows.end_date,
    left(rows.service, 100) as service,
    case when abs(rows.fte) < 1e6 then rows.fte else 0 end as fte,
    rows.case_holding as is_case_holding,
    rows.agency as is_agency
from workers_current as rows
join subject as identified
    on identified.authority_code = rows.authority_code
    and identified.subject_type = 'WORKER'
    and identified.subject_id = rows.worker_id
