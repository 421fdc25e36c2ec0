/*
code:        CP3.rolling_6m
title:       Children entering care for each child leaving, six months
theme:       numbers and trends
why:         Single months are small numbers; six of them show whether a ratio holds
source:      Periods of care that started over periods that ceased in six whole months; rulings 5
subject:     child
basis:       rolling 6 months
kind:        ratio
unit:        ratio
polarity:    lower
decimals:    2
order:       31
*/
with

child_month as (
    select
        authority_code,
        month_key,
        child_key,
        sum(starts) as starts,
        sum(ceases) as ceases,
        min(excluded_because) as excluded_because
    from reporting_month
    join period_event using (authority_code)
    where event_date between (month_start_date - interval '5 months')::date and month_end_date
    group by authority_code, month_key, child_key
),

cp3_rolling_6m as (
    select
        authority_code,
        month_key,
        child_key as subject_key,
        starts as numerator,
        ceases as denominator,
        case
            when starts > 0 then 'COUNTED'
            when ceases > 0 then 'NOT_IN_NUMERATOR'
            else excluded_because
        end as reason
    from child_month
)

select * from cp3_rolling_6m
