/*
code:        CP5
title:       Caseloads of 15 to 20 cases for each full-time worker
theme:       numbers and trends
why:         A worker with more than twenty children cannot know them; one with few may be needed elsewhere
source:      FTE of workers with 15 to 20 open primary cases per FTE over FTE of all workers with cases; rulings 5
subject:     worker
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    2
order:       50
needs:       [workers, allocations]
*/
with

cp5 as (
    select
        authority_code,
        month_key,
        worker_key as subject_key,
        case when is_counted and open_primary_cases between 15 * fte and 20 * fte then fte else 0 end as numerator,
        case when is_counted then fte else 0 end as denominator,
        case
            when is_counted and not (open_primary_cases between 15 * fte and 20 * fte) then 'NOT_IN_NUMERATOR'
            else reason
        end as reason,
        open_primary_cases || ' cases, ' || trim_scale(fte) || ' FTE' as detail
    from worker_month
    join reporting_month using (authority_code, month_key)
)

select * from cp5
