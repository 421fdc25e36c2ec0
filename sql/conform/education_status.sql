/*
title:   Post-16 activity of children looked after
why:     the return knows the activity of care leavers only; this is the virtual school's record
source:  Inbox contract 2.2 (education_employment); rulings.md 5 (CP22; two rows on a date, the later in the file); ssda903.md 1.3 (ACTIV)
*/
with last_on_date as (
    select distinct on (authority_code, child, status_date) *
    from education_employment_current
    order by authority_code, child, status_date, file_no desc, line_no desc
)

select
    identifier.child_key,
    status.status_date,
    status.authority_code,
    status.activ as activity_code,
    coalesce(activity.activity_group, 'UNKNOWN') as activity_group_code
from last_on_date as status
join child_identifier as identifier
    on identifier.authority_code = status.authority_code and identifier.child_id = status.child
left join activity_current as activity on activity.code = status.activ
