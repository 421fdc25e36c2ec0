/*
title:   Challenges by independent reviewing officers
why:     a challenge that is settled early shows that somebody listens
source:  Inbox contract 2.2 (iro_challenges: STAGE 0 informal, 1, 2, 3, 4, the stage reached)
*/
with last_in_file as (
    select distinct on (authority_code, challenge_id) *
    from iro_challenges_current
    order by authority_code, challenge_id, file_no desc, line_no desc
)

select
    subject.subject_key as challenge_key,
    challenge.authority_code,
    identifier.child_key,
    challenge.raised_date,
    challenge.closed_date,
    challenge.stage as stage_code,
    case when challenge.stage in ('0', '1', '2', '3', '4') then challenge.stage::smallint end as stage_no
from last_in_file as challenge
join subject
    on subject.authority_code = challenge.authority_code
    and subject.subject_type = 'CHALLENGE'
    and subject.subject_id = challenge.challenge_id
join child_identifier as identifier
    on identifier.authority_code = challenge.authority_code and identifier.child_id = challenge.child
