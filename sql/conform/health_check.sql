/*
title:   Checks of children's health and teeth
why:     done, refused, planned and cancelled checks are told apart by the figures, not here
source:  Inbox contract 2.2 (health_checks)
*/
select
    identifier.child_key,
    checks.check_type as check_type_code,
    checks.check_date,
    (row_number() over (
        partition by identifier.child_key, checks.check_type, checks.check_date order by checks.file_no, checks.line_no
    ))::integer as line_no,
    checks.authority_code,
    checks.outcome as outcome_code
from health_checks_current as checks
join child_identifier as identifier
    on identifier.authority_code = checks.authority_code and identifier.child_id = checks.child
