/*
title:   Posts of each service at month ends
why:     the share of posts that agency workers cover is a stock of the latest count, not of a month
source:  CONTRACT.md 2.5; rulings.md 5 (L1: latest AS_AT on or before the month end, all services)
*/
with latest as (
    select
        reporting_month.authority_code,
        reporting_month.month_key,
        max(posts_current.as_at) as as_at_date
    from reporting_month
    join posts_current
        on posts_current.authority_code = reporting_month.authority_code
        and posts_current.as_at <= reporting_month.month_end_date
    group by reporting_month.authority_code, reporting_month.month_key
),

counted as (
    select
        posts_current.authority_code,
        posts_current.as_at as as_at_date,
        identified.subject_key as service_key,
        max(left(posts_current.service, 100)) as service,
        sum(posts_current.established_fte) filter (where abs(posts_current.established_fte) < 1e6) as established_fte,
        sum(posts_current.in_post_fte) filter (where abs(posts_current.in_post_fte) < 1e6) as in_post_fte,
        sum(posts_current.agency_fte) filter (where abs(posts_current.agency_fte) < 1e6) as agency_fte
    from posts_current
    join subject as identified
        on identified.authority_code = posts_current.authority_code
        and identified.subject_type = 'SERVICE'
        and identified.subject_id = left(posts_current.service, 100)
    group by posts_current.authority_code, posts_current.as_at, identified.subject_key
)

select
    latest.authority_code,
    latest.month_key,
    counted.service_key,
    latest.as_at_date,
    counted.service,
    coalesce(counted.established_fte, 0) as established_fte,
    coalesce(counted.in_post_fte, 0) as in_post_fte,
    coalesce(counted.agency_fte, 0) as agency_fte
from latest
join counted using (authority_code, as_at_date)
