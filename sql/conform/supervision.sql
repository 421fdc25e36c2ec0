/*
title:   Days on which a child's social worker was supervised about it
why:     supervision is where drift is noticed
source:  Inbox contract 2.2 (supervisions)
*/
select distinct
    identifier.child_key,
    supervisions.supervision_date,
    supervisions.authority_code
from supervisions_current as supervisions
join child_identifier as identifier
    on identifier.authority_code = supervisions.authority_code and identifier.child_id = supervisions.child
