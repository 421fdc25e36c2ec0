/*
title:   Personal education plans
why:     a plan of the last six months is what the virtual school is held to
source:  Inbox contract 2.2 (peps: STATUS empty or COMPLETED counts)
*/
select
    identifier.child_key,
    peps.pep_date,
    (row_number() over (
        partition by identifier.child_key, peps.pep_date order by peps.file_no, peps.line_no
    ))::integer as line_no,
    peps.authority_code,
    peps.status as status_code,
    coalesce(peps.status = 'COMPLETED', true) as is_completed
from peps_current as peps
join child_identifier as identifier
    on identifier.authority_code = peps.authority_code and identifier.child_id = peps.child
