/*
code:        CP5.above_20
title:       Caseloads above 20 cases for each full-time worker
theme:       numbers and trends
why:         These are the workers, and the children, for whom the load is too heavy
source:      FTE of workers with more than 20 open primary cases per FTE over FTE of all workers with cases; rulings 5
subject:     worker
basis:       as at month end
kind:        percent
unit:        percent
polarity:    lower
decimals:    2
order:       52
needs:       [workers, allocations]
*/
with

cp5_above_20 as (
    select
        authority_code,
        month_key,
        worker_key as subject_key,
        case when is_counted and open_primary_cases > 20 * fte then fte else 0 end as numerator,
        case when is_counted then fte else 0 end as denominator,
        case
            when is_counted and not (open_primary_cases > 20 * fte) then 'NOT_IN_NUMERATOR'
            else reason
        end as reason,
        open_primary_cases || ' cases, ' || trim_scale(fte) || ' FTE' as detail
    from worker_month
    join reporting_month using (authority_code, month_key)
)

select * from cp5_above_20
