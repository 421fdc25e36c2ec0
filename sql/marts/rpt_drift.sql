/*
title:   Closed months whose published figure no longer agrees with the data
grain:   One row per authority, indicator and closed month that differs
columns:
  month:  Last day of the month, the as-at date of the figure
*/
select
    drift.authority_code,
    indicator.indicator_code,
    indicator.title,
    drift.month_end_date as month,
    drift.version_no,
    drift.old_numerator,
    drift.old_denominator,
    drift.old_value,
    drift.old_status,
    drift.new_numerator,
    drift.new_denominator,
    drift.new_value,
    drift.new_status,
    indicator.unit,
    indicator.decimals,
    drift.children_in,
    drift.children_out
from fact_drift as drift
join dim_indicator as indicator using (indicator_key)
