/*
title:   The subjects in every figure, and why they are counted, not counted or excluded
grain:   One row per authority, indicator, month, version and subject
columns:
  month:  Last day of the month, the as-at date of the figure
*/
select
    evidence.authority_code,
    indicator.indicator_code,
    day.date as month,
    evidence.subject_type,
    evidence.subject_key,
    evidence.numerator,
    evidence.denominator,
    evidence.reason,
    evidence.detail,
    evidence.version_no,
    evidence.is_current_version
from fact_indicator_child as evidence
join dim_indicator as indicator using (indicator_key)
join dim_date as day using (date_key)
