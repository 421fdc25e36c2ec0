/*
title:   The scorecard: every figure with what it is compared with
grain:   One row per authority, indicator, computed month and version; is_current_version marks the figure in force
columns:
  month:                 Last day of the month, the as-at date of the figure
  month_label:           The month as 2021-06
  target:                Value on the trajectory in force, else the target in force in the month's financial year, in the unit of the value
  tolerance:             How far short of the target is still within tolerance, in the unit of the value
  target_status:         MET, WITHIN_TOLERANCE, NOT_MET, NO_TARGET (none is in force) or NO_VALUE; empty where there is a target but no polarity to judge it by
  previous_month_value:  Value in force for the month before
  year_ago_value:        Value in force for the same month a year before
  region_value:          Latest published figure of the authority's region on or before the month end; empty where there is none or a symbol is published
  neighbours_value:      Simple mean of the statistical neighbours, of the set valid at the month end, that have a published figure
  neighbours_n:          How many statistical neighbours have one; empty where no set is valid
  england_value:         Latest published figure of England on or before the month end
  benchmark_date:        Day that the published figures are about
  series_max_value:      Largest value in force in the stored series up to the month
  series_max_month:      Last day of the earliest month that has it
  trajectory_value:      Value of the month on the straight line from a baseline to a target; empty where no trajectory is in force
  trajectory_end_date:   Day by which that target is to be reached
  trajectory_end_value:  That target
  comparator_note:       How the published comparator differs in definition; empty where it does not, or none is published
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
    aim.target,
    aim.tolerance,
    case
        when aim.target is null then 'NO_TARGET'
        when indicator.polarity not in ('lower', 'higher') then null
        when figure.value is null then 'NO_VALUE'
        when shortfall.amount <= 0 then 'MET'
        when shortfall.amount <= aim.tolerance then 'WITHIN_TOLERANCE'
        else 'NOT_MET'
    end::varchar(16) as target_status,
    previous_month.value as previous_month_value,
    year_ago.value as year_ago_value,
    comparator.region_value,
    comparator.neighbours_value,
    comparator.neighbours_n,
    comparator.england_value,
    comparator.benchmark_date,
    series_max.value as series_max_value,
    series_max.month_end_date as series_max_month,
    figure.version_no,
    figure.is_current_version,
    figure.reason_for_version,
    figure.computed_at,
    figure.run_no,
    trajectory.value as trajectory_value,
    trajectory.target_date as trajectory_end_date,
    trajectory.target_value as trajectory_end_value,
    case when comparator.benchmark_date is not null then nullif(indicator.comparator, '') end::varchar(500) as comparator_note
from fact_indicator as figure
join dim_authority as authority using (authority_key)
join dim_indicator as indicator using (indicator_key)
join dim_date as day using (date_key)
left join fact_target as target
    on target.authority_key = figure.authority_key
    and target.indicator_key = figure.indicator_key
    and target.financial_year = day.financial_year
left join fact_trajectory as trajectory
    on trajectory.authority_key = figure.authority_key
    and trajectory.indicator_key = figure.indicator_key
    and trajectory.date_key = figure.date_key
-- where a trajectory and a target both apply the trajectory wins, with the tolerance of the target
cross join lateral (
    select
        coalesce(trajectory.value, target.target)::numeric(28, 12) as target,
        case when trajectory.value is not null then coalesce(target.tolerance, 0) else target.tolerance end::numeric(28, 12) as tolerance
) as aim
cross join lateral (
    select case indicator.polarity when 'lower' then figure.value - aim.target else aim.target - figure.value end as amount
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
left join fact_comparator as comparator
    on comparator.authority_key = figure.authority_key
    and comparator.indicator_key = figure.indicator_key
    and figure.month_end_date >= comparator.valid_from
    and (comparator.valid_to is null or figure.month_end_date < comparator.valid_to)
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
