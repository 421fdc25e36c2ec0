/*
title:   The subjects of drift with their identifier, for the analyst role alone
grain:   One row per authority, indicator, closed month and subject whose contribution or reason is another now
columns:
  month:       Last day of the month, the as-at date of the figure
  subject_id:  Identifier of the subject as its source system has it; of a child CHILD; empty for the authority as a whole
*/
select
    drift.*,
    coalesce(child.child_id, subject.subject_id) as subject_id
from rpt_drift_subject as drift
left join child on child.child_key = drift.subject_key and drift.subject_type = 'CHILD'
left join subject on subject.subject_key = drift.subject_key and subject.subject_type = drift.subject_type
