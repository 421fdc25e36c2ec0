/*
title:   How the number of children looked after moves from month to month
grain:   One row per authority and month
*/
select
    coalesce(dim_authority.authority_key, -1) as authority_key,
    cla_flow_month.authority_code,
    cla_flow_month.month_key as date_key,
    cla_flow_month.month_end_date,
    cla_flow_month.opening,
    cla_flow_month.starts,
    cla_flow_month.ceases,
    cla_flow_month.repaired_ends,
    cla_flow_month.broken_chains,
    cla_flow_month.turned_18,
    cla_flow_month.ceased_over_18,
    cla_flow_month.over_18_by_exception,
    cla_flow_month.closing
from cla_flow_month
left join dim_authority using (authority_code)
join dim_date on dim_date.date_key = cla_flow_month.month_key
