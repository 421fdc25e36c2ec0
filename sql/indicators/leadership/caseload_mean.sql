/*
code:        CASELOAD.mean
title:       Average caseload for each full-time worker
theme:       leadership
why:         The figure that the national workforce return publishes, for comparison with other places
source:      Open primary cases over FTE of the workers who hold them (denominator of CP5), all services; rulings 5
subject:     worker
basis:       as at month end
kind:        mean
unit:        cases per FTE
polarity:    none
decimals:    1
comparator:  Published of every 30 September: cases held, for each full-time equivalent of those who hold any; ours is of the month end
order:       54
needs:       [workers, allocations]
*/
with

caseload_mean as (
    select
        authority_code,
        month_key,
        worker_key as subject_key,
        case when is_counted then open_primary_cases else 0 end as numerator,
        case when is_counted then fte else 0 end as denominator,
        reason
    from worker_month
    join reporting_month using (authority_code, month_key)
)

select * from caseload_mean
