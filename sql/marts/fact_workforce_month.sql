/*
title:   Posts, workers and cases at month ends
grain:   One row per authority, service and month end
*/
with posts as (
    select
        authority_code,
        month_key,
        upper(service) as service_code,
        min(service) as service,
        sum(established_fte) as established_fte,
        sum(in_post_fte) as in_post_fte,
        sum(agency_fte) as agency_fte
    from post_month
    group by authority_code, month_key, upper(service)
),

workers as (
    select
        authority_code,
        month_key,
        upper(service) as service_code,
        min(service) as service,
        sum(fte) as case_holding_fte,
        sum(open_primary_cases) as open_primary_cases
    from worker_month
    where is_counted
    group by authority_code, month_key, upper(service)
),

services as (
    select
        authority_code,
        month_key,
        coalesce(posts.service, workers.service) as service,
        posts.established_fte,
        posts.in_post_fte,
        posts.agency_fte,
        coalesce(workers.case_holding_fte, 0) as case_holding_fte,
        coalesce(workers.open_primary_cases, 0)::integer as open_primary_cases
    from posts
    full join workers using (authority_code, month_key, service_code)
)

select
    coalesce(dim_authority.authority_key, -1) as authority_key,
    services.authority_code,
    dim_date.date_key,
    dim_date.date as month_end_date,
    services.service,
    services.established_fte,
    services.in_post_fte,
    services.agency_fte,
    services.case_holding_fte,
    services.open_primary_cases
from services
left join dim_authority using (authority_code)
join dim_date on dim_date.date_key = services.month_key
