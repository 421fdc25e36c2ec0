/*
title:   Children looked after: how the number at the beginning of a month became that at its end
grain:   One row per authority and month, with every term of the sum
columns:
  month:        Last day of the month
  month_label:  The month as 2021-06
*/
select
    authority.authority_code,
    authority.authority_name,
    day.date as month,
    day.month_label,
    flow.opening,
    flow.starts,
    flow.ceases,
    flow.repaired_ends,
    flow.broken_chains,
    flow.turned_18,
    flow.ceased_over_18,
    flow.over_18_by_exception,
    flow.closing
from fact_cla_flow_month as flow
join dim_authority as authority using (authority_key)
join dim_date as day using (date_key)
