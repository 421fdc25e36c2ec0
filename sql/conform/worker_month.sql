/*
title:   Workers and their cases at month ends
why:     every caseload figure is a count of these rows
source:  rulings.md 5 (CP5: in post, CASE_HOLDING Y, FTE above 0, at least one open primary case)
*/
with in_post as (
    select
        reporting_month.authority_code,
        reporting_month.month_key,
        worker.worker_key,
        sum(worker.fte) filter (where worker.is_case_holding) as fte,
        bool_or(coalesce(worker.is_case_holding, false)) as is_case_holding,
        (array_agg(
            worker.service
            order by worker.is_case_holding desc nulls last, worker.fte desc, worker.start_date desc, worker.service collate "C"
        ))[1] as service
    from reporting_month
    join worker
        on worker.authority_code = reporting_month.authority_code
        and worker.start_date <= reporting_month.month_end_date
        and coalesce(worker.end_date > reporting_month.month_end_date, true)
    group by reporting_month.authority_code, reporting_month.month_key, worker.worker_key
),

cases as (
    select
        authority_code,
        month_key,
        worker_key,
        count(*)::integer as open_primary_cases
    from primary_case
    group by authority_code, month_key, worker_key
),

judged as (
    select
        authority_code,
        month_key,
        worker_key,
        in_post.service,
        coalesce(in_post.fte, 0) as fte,
        coalesce(cases.open_primary_cases, 0) as open_primary_cases,
        case
            when in_post.worker_key is null then 'NOT_IN_POST'
            when not in_post.is_case_holding then 'NOT_CASE_HOLDING'
            when in_post.fte <= 0 then 'NO_FTE'
            when cases.worker_key is null then 'NO_CASES'
            else 'COUNTED'
        end as reason
    from in_post
    full join cases using (authority_code, month_key, worker_key)
)

select
    *,
    reason = 'COUNTED' as is_counted
from judged
