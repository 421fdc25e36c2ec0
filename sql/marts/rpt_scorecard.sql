/*
title:   The scorecard: every figure with what it is compared with
grain:   One row per authority, indicator, computed month and version; is_current_version marks the figure in force
columns:
  month:                 Last day of the month, the as-at date of the figure
  month_label:           The month as 2021-06
  target:                Target in force in the month's financial year, in the unit of the value
  tolerance:             How far short of the target is still within tolerance, in the unit of the value
  target_status:         MET, WITHIN_TOLERANCE, NOT_MET, NO_TARGET (none is in force) or NO_VALUE; empty where there is a target but no polarity to judge it by
  previous_month_value:  Value in force for the month before
  year_ago_value:        Value in force for the same month a year before
  region_value:          Latest published figure of the authority's region on or before the month end; empty where there is none or a symbol is published
  neighbours_value:      Simple mean of the statistical neighbours that have a published figure
  neighbours_n:          How many statistical neighbours have one
  england_value:         Latest published figure of England on or before the month end
  benchmark_date:        Day that the published figures are about
  series_max_value:      Largest value in force in the stored series up to the month
  series_max_month:      Last day of the earliest month that has it
*/
select
    authority.authority_code,
    authority.authority_name,
    indicator.indicator_code,
    indicator.title,
    indicator.theme,
    indicator.why,
    indicator.definition,
    indicator.subject,
    indicator.basis,
    indicator.kind,
    indicator.needs,
    indicator.family_code,
    indicator.sort_order,
    day.date as month,
    day.month_label,
    figure.numerator,
    figure.denominator,
    figure.value,
    indicator.unit,
    indicator.decimals,
    figure.status,
    indicator.polarity,
    target.target,
    target.tolerance,
    case
        when target.target is null then 'NO_TARGET'
        when indicator.polarity not in ('lower', 'higher') then null
        when figure.value is null then 'NO_VALUE'
        when shortfall.amount <= 0 then 'MET'
        when shortfall.amount <= target.tolerance then 'WITHIN_TOLERANCE'
        else 'NOT_MET'
    end::varchar(16) as target_status,
    previous_month.value as previous_month_value,
    year_ago.value as year_ago_value,
    region.value as region_value,
    null::numeric(28, 12) as neighbours_value,
    null::integer as neighbours_n,
    england.value as england_value,
    greatest(region.benchmark_date, england.benchmark_date) as benchmark_date,
    series_max.value as series_max_value,
    series_max.month_end_date as series_max_month,
    figure.version_no,
    figure.is_current_version,
    figure.reason_for_version,
    figure.computed_at
from fact_indicator as figure
join dim_authority as authority using (authority_key)
join dim_indicator as indicator using (indicator_key)
join dim_date as day using (date_key)
left join fact_target as target
    on target.authority_key = figure.authority_key
    and target.indicator_key = figure.indicator_key
    and target.financial_year = day.financial_year
cross join lateral (
    select case indicator.polarity when 'lower' then figure.value - target.target else target.target - figure.value end as amount
) as shortfall
left join fact_indicator as previous_month
    on previous_month.authority_key = figure.authority_key
    and previous_month.indicator_key = figure.indicator_key
    and previous_month.month_end_date = day.month_start_date - 1
    and previous_month.is_current_version
left join fact_indicator as year_ago
    on year_ago.authority_key = figure.authority_key
    and year_ago.indicator_key = figure.indicator_key
    and year_ago.month_end_date = (day.month_start_date - interval '11 months' - interval '1 day')::date
    and year_ago.is_current_version
left join dim_area as region_area on region_area.area_code = authority.region_code
left join dim_area as england_area on england_area.area_code = 'E92000001'
left join lateral (
    select published.value, published.benchmark_date
    from fact_benchmark as published
    where published.indicator_key = figure.indicator_key
        and published.area_key = region_area.area_key
        and published.benchmark_date <= figure.month_end_date
    order by published.benchmark_date desc
    limit 1
) as region on true
left join lateral (
    select published.value, published.benchmark_date
    from fact_benchmark as published
    where published.indicator_key = figure.indicator_key
        and published.area_key = england_area.area_key
        and published.benchmark_date <= figure.month_end_date
    order by published.benchmark_date desc
    limit 1
) as england on true
left join lateral (
    select earlier.value, earlier.month_end_date
    from fact_indicator as earlier
    where earlier.authority_key = figure.authority_key
        and earlier.indicator_key = figure.indicator_key
        and earlier.month_end_date <= figure.month_end_date
        and earlier.is_current_version
        and earlier.value is not null
    order by earlier.value desc, earlier.month_end_date
    limit 1
) as series_max on true
