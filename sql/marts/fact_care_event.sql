/*
title:   Starts and ends of being looked after
grain:   One row per child, day and event: STARTED or CEASED to be looked after
*/
with events as (
    select authority_code, child_key, start_date as event_date, 'STARTED' as event_code, category_of_need_code, null as end_reason_code
    from period_of_care
    where is_starter
    union all
    select authority_code, child_key, end_date, 'CEASED', category_of_need_code, end_reason_code
    from period_of_care
    where is_ceaser
),

aged as (
    select
        events.*,
        extract(year from age(events.event_date, child.birth_date))::smallint as age_years
    from events
    join child using (child_key)
)

select
    coalesce(dim_authority.authority_key, -1) as authority_key,
    aged.authority_code,
    aged.child_key,
    aged.event_date,
    aged.event_code,
    event_day.date_key,
    coalesce(dim_category_of_need.category_of_need_key, -1) as category_of_need_key,
    case
        when aged.event_code = 'STARTED' then -2
        else coalesce(dim_episode_end_reason.episode_end_reason_key, -1)
    end as episode_end_reason_key,
    aged.age_years,
    coalesce(dim_age_band.age_band_key, -1) as age_band_key
from aged
left join dim_authority using (authority_code)
left join dim_date as event_day on event_day.date = aged.event_date
left join dim_category_of_need using (category_of_need_code)
left join dim_episode_end_reason on dim_episode_end_reason.episode_end_reason_code = aged.end_reason_code
left join dim_age_band on aged.age_years between dim_age_band.from_age_years and coalesce(dim_age_band.to_age_years, 999)
