/*
title:   The ledger by month
grain:   One row per authority, cost centre and month
*/
with months as (
    select
        authority_code,
        cost_centre_code,
        month_end_date,
        sum(amount_gbp) as actual_gbp,
        sum(budget_gbp) as budget_gbp
    from ledger_line
    group by authority_code, cost_centre_code, month_end_date
)

select
    coalesce(dim_authority.authority_key, -1) as authority_key,
    months.authority_code,
    dim_date.date_key,
    months.month_end_date,
    dim_cost_centre.cost_centre_key,
    months.actual_gbp,
    months.budget_gbp
from months
left join dim_authority using (authority_code)
join dim_date on dim_date.date = months.month_end_date
join dim_cost_centre using (authority_code, cost_centre_code)
