/*
title:   Periods of care
grain:   One row per period of care
*/
select
    coalesce(dim_authority.authority_key, -1) as authority_key,
    period_of_care.authority_code,
    period_of_care.child_key,
    period_of_care.start_date,
    start_day.date_key as start_date_key,
    period_of_care.end_date,
    end_day.date_key as end_date_key,
    coalesce(dim_category_of_need.category_of_need_key, -1) as category_of_need_key,
    case
        when period_of_care.end_date is null then -2
        else coalesce(dim_episode_end_reason.episode_end_reason_key, -1)
    end as episode_end_reason_key,
    period_of_care.end_kind,
    period_of_care.is_starter,
    period_of_care.is_ceaser,
    period_of_care.end_date - period_of_care.start_date as days_in_care,
    period_of_care.weeks_in_care
from period_of_care
left join dim_authority using (authority_code)
left join dim_date as start_day on start_day.date = period_of_care.start_date
left join dim_date as end_day on end_day.date = period_of_care.end_date
left join dim_category_of_need using (category_of_need_code)
left join dim_episode_end_reason on dim_episode_end_reason.episode_end_reason_code = period_of_care.end_reason_code
