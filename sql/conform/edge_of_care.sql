/*
title:   Work with children on the edge of care
why:     whether it kept them out of care is judged by their periods of care, not by what the service reports
source:  Inbox contract 2.2 (edge_of_care); rulings.md 5 (CP20)
*/
select
    identifier.child_key,
    work.start_date,
    row_number() over (
        partition by identifier.child_key, work.start_date order by work.file_no, work.line_no
    )::integer as line_no,
    work.authority_code,
    work.referral_date,
    work.end_date,
    work.level_at_start as level_at_start_code,
    work.current_level as current_level_code,
    work.level_at_start = 'CLA' or exists (
        select from period_of_care as period
        where period.child_key = identifier.child_key
            and period.start_date < work.start_date
            and coalesce(period.end_date, 'infinity') > work.start_date
    ) as is_looked_after_at_start,
    (
        select min(period.start_date) from period_of_care as period
        where period.child_key = identifier.child_key
            and period.start_date between work.start_date and coalesce(work.end_date, 'infinity')
    ) as first_looked_after_date
from edge_of_care_current as work
join child_identifier as identifier
    on identifier.authority_code = work.authority_code and identifier.child_id = work.child
