/*
code:        CP3
title:       Children entering care for each child leaving
theme:       numbers and trends
why:         Below one the number in care falls and above one it rises, the first sign of a turn
source:      Periods of care that started over periods that ceased; rulings 3 and 5
subject:     child
basis:       in month
kind:        ratio
unit:        ratio
polarity:    lower
decimals:    2
order:       30
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
    where event_date between month_start_date and month_end_date
    group by authority_code, month_key, child_key
),

cp3 as (
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

select * from cp3
