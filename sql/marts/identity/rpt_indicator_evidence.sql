/*
title:   The same evidence with the identifier of the child, for the analyst role alone
grain:   One row per authority, indicator, month, version and subject
columns:
  month:     Last day of the month, the as-at date of the figure
  child_id:  CHILD as the case-management system has it; empty where the subject is no child
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
    evidence.is_current_version
from fact_indicator_child as evidence
join dim_indicator as indicator using (indicator_key)
join dim_date as day using (date_key)
left join child on child.child_key = evidence.child_key
