/*
title:   The tie-out: what is published of the authority at each 31 March beside what comes out here
grain:   One row per authority, 31 March and published measure
columns:
  authority_name:    Name of the authority
  indicator_code:    Indicator that must come to it; empty where none does
  ours:              Our figure in force at that date, exact; empty where there is none
  ours_status:       OK, why our figure is empty (NOT_SUPPLIED, NO_DENOMINATOR), NOT_COMPUTED (the month has no figures, or nobody defined the indicator) or NOT_COMPARABLE (nothing of ours comes to it)
  published:         Published figure; empty where a symbol stands or nothing is published
  difference:        Our figure, rounded as published, less the published one
  is_equal:          Whether there is no difference; empty where either figure is missing
  reason:            Why ours is missing, or how the definitions differ; empty where there is nothing to explain
*/
with figure as (
    select
        fact_tie_out.*,
        dim_authority.authority_name,
        nullif(dim_indicator.indicator_code, '-2')::varchar(60) as indicator_code,
        case
            when fact_tie_out.counted_value is not null then fact_tie_out.counted_value
            when fact_tie_out.indicator_part = 'numerator' then fact_indicator.numerator
            else fact_indicator.value
        end as ours,
        case
            when fact_tie_out.counted_value is not null then 'OK'
            when fact_tie_out.indicator_part is null then 'NOT_COMPARABLE'
            else coalesce(fact_indicator.status, 'NOT_COMPUTED')
        end as ours_status
    from fact_tie_out
    join dim_authority using (authority_key)
    join dim_indicator using (indicator_key)
    left join fact_indicator
        on fact_indicator.authority_key = fact_tie_out.authority_key
        and fact_indicator.indicator_key = fact_tie_out.indicator_key
        and fact_indicator.date_key = fact_tie_out.date_key
        and fact_indicator.is_current_version
)

select
    authority_code,
    authority_name,
    year_end_date,
    measure_code,
    measure_title,
    unit,
    decimals,
    sort_order,
    indicator_code,
    ours,
    ours_status::varchar(16) as ours_status,
    published_value as published,
    published_symbol,
    published_status,
    (round(ours, decimals) - published_value)::numeric(28, 12) as difference,
    round(ours, decimals) = published_value as is_equal,
    nullif(concat_ws('; ',
        case ours_status
            when 'NOT_COMPUTED' then 'ours is not computed for that month'
            when 'NOT_SUPPLIED' then 'ours needs a table that was not supplied'
            when 'NO_DENOMINATOR' then 'nobody is in our denominator'
        end,
        definition_differs
    ), '')::varchar(400) as reason,
    time_period,
    publication
from figure
