/*
title:   The subjects through which a closed month no longer agrees with the data
grain:   One row per authority, indicator, closed month and subject whose contribution or reason is another now
columns:
  month:  Last day of the month, the as-at date of the figure
*/
select
    drift.authority_code,
    indicator.indicator_code,
    drift.month_end_date as month,
    subject.subject_type,
    subject.subject_key,
    subject.old_numerator,
    subject.old_denominator,
    subject.old_reason,
    subject.new_numerator,
    subject.new_denominator,
    subject.new_reason
from fact_drift_subject as subject
join fact_drift as drift using (authority_key, indicator_key, date_key)
join dim_indicator as indicator using (indicator_key)
