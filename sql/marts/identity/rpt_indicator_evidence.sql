/*
title:   The same evidence with the identifier of the child, for the analyst role alone
grain:   One row per authority, indicator, month, version and subject
columns:
  month:     Last day of the month, the as-at date of the figure
  child_id:  CHILD as the case-management system has it; empty where the subject is no child
  subject_id:  Identifier of the subject as its source system has it; empty for the authority as a whole
*/
select
    evidence.authority_code,
    indicator.indicator_code,
    day.date as month,
    evidence.subject_type,
    evidence.subject_key,
    child.child_id,
    evidence.numerator,
    evidence.denominator,
    evidence.reason,
    evidence.detail,
    evidence.version_no,
    evidence.is_current_version,
    coalesce(child.child_id, subject.subject_id) as subject_id
from fact_indicator_child as evidence
join dim_indicator as indicator using (indicator_key)
join dim_date as day using (date_key)
left join child on child.child_key = evidence.child_key
left join subject on subject.subject_key = evidence.subject_key and subject.subject_type = evidence.subject_type
