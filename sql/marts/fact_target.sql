/*
title:   Targets
grain:   One row per authority, indicator and financial year
*/
select
    coalesce(dim_authority.authority_key, -1) as authority_key,
    target.authority_code,
    dim_indicator.indicator_key,
    dim_date.date_key,
    target.financial_year,
    target.target,
    target.tolerance
from target
left join dim_authority using (authority_code)
join dim_indicator on upper(dim_indicator.indicator_code) = target.indicator_code
join dim_date
    on dim_date.financial_year = target.financial_year
    and dim_date.date = dim_date.financial_year_end_date
