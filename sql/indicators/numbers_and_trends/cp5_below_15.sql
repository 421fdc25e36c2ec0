/*
code:        CP5.below_15
title:       Caseloads below 15 cases for each full-time worker
theme:       numbers and trends
why:         Tells a fall of CP5 through light caseloads from one through heavy ones
source:      FTE of workers with fewer than 15 open primary cases per FTE over FTE of all workers with cases; rulings 5
subject:     worker
basis:       as at month end
kind:        percent
unit:        percent
polarity:    none
decimals:    2
order:       51
needs:       [workers, allocations]
*/
with

cp5_below_15 as (
    select
        authority_code,
        month_key,
        worker_key as subject_key,
        case when is_counted and open_primary_cases < 15 * fte then fte else 0 end as numerator,
        case when is_counted then fte else 0 end as denominator,
        case
            when is_counted and not (open_primary_cases < 15 * fte) then 'NOT_IN_NUMERATOR'
            else reason
        end as reason,
        open_primary_cases || ' cases, ' || trim_scale(fte) || ' FTE' as detail
    from worker_month
    join reporting_month using (authority_code, month_key)
)

select * from cp5_below_15
