/*
title:   Straight paths to targets, month by month
grain:   One row per authority, indicator and month end between baseline and target
*/
with month as (
    select
        coalesce(dim_authority.authority_key, -1) as authority_key,
        trajectory.*,
        dim_date.date_key,
        dim_date.date as month_end_date,
        (extract(year from dim_date.date) * 12 + extract(month from dim_date.date)
            - extract(year from trajectory.baseline_date) * 12 - extract(month from trajectory.baseline_date))::integer as elapsed
    from trajectory
    left join dim_authority using (authority_code)
    join dim_date
        on dim_date.date = dim_date.month_end_date
        and dim_date.date between trajectory.baseline_date and trajectory.target_date
)

-- of two paths over a month the one that was set out on later counts
select distinct on (month.authority_key, dim_indicator.indicator_key, month.date_key)
    month.authority_key,
    month.authority_code,
    dim_indicator.indicator_key,
    month.date_key,
    month.month_end_date,
    (month.baseline + (month.target - month.baseline) * least(month.elapsed, month.months) / month.months)::numeric(28, 12) as value,
    month.baseline_date,
    month.baseline::numeric(28, 12) as baseline_value,
    month.target_date,
    month.target::numeric(28, 12) as target_value
from month
join dim_indicator on upper(dim_indicator.indicator_code) = month.indicator_code
order by month.authority_key, dim_indicator.indicator_key, month.date_key, month.baseline_date desc
