/*
code:        CP5.mean
title:       Mean caseload for each full-time worker
theme:       numbers and trends
why:         Stands beside the three bands, which hide how far out a caseload lies
source:      Open primary cases over FTE of the workers who hold them (denominator of CP5), all services; rulings 5
subject:     worker
basis:       as at month end
kind:        mean
unit:        cases per FTE
polarity:    none
decimals:    1
order:       53
needs:       [workers, allocations]
*/
with

cp5_mean as (
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

select * from cp5_mean
