/*
code:        MISSING
title:       Times children went missing in the month
theme:       practice
why:         Missing children are at risk of exploitation and harm
source:      Missing from placement (M, not A) with MIS_START in the month, looked after on that day; rulings 5
subject:     child
basis:       in month
kind:        count
unit:        episodes
polarity:    none
decimals:    0
order:       260
needs:       [missing]
*/
with

started as (
    select
        authority_code,
        month_key,
        child_key,
        is_looked_after and missing_code is not distinct from 'M' as is_counted,
        case
            when not is_looked_after then reason
            when missing_code is null or missing_code not in ('M', 'A') then 'UNKNOWN_CODE'
            else 'NOT_IN_NUMERATOR'
        end as otherwise
    from reporting_month
    join missing_episode using (authority_code)
    where start_date between month_start_date and month_end_date
),

missing as (
    select
        authority_code,
        month_key,
        child_key as subject_key,
        count(*) filter (where is_counted) as numerator,
        0 as denominator,
        case when bool_or(is_counted) then 'COUNTED' else min(otherwise) end as reason
    from started
    group by authority_code, month_key, child_key
)

select * from missing
