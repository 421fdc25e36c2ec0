/*
title:   Episodes of care
grain:   One row per episode of care that has a length, short breaks left out
*/
select
    coalesce(dim_authority.authority_key, -1) as authority_key,
    episode.authority_code,
    episode.child_key,
    episode.start_date,
    start_day.date_key as start_date_key,
    episode.end_date,
    end_day.date_key as end_date_key,
    episode.period_start_date,
    episode.spell_start_date,
    episode.reason_new_episode_code,
    coalesce(dim_legal_status.legal_status_key, -1) as legal_status_key,
    coalesce(dim_category_of_need.category_of_need_key, -1) as category_of_need_key,
    coalesce(dim_placement_type.placement_type_key, -1) as placement_type_key,
    coalesce(dim_provider.provider_key, -1) as provider_key,
    coalesce(dim_placement_group.placement_group_key, -1) as placement_group_key,
    case
        when episode.end_date is null then -2
        else coalesce(dim_episode_end_reason.episode_end_reason_key, -1)
    end as episode_end_reason_key,
    case
        when episode.placement_change_reason_code is null then -2
        else coalesce(dim_placement_change_reason.placement_change_reason_key, -1)
    end as placement_change_reason_key,
    episode.end_cause,
    episode.is_temporary,
    episode.distance_status,
    episode.distance_miles,
    episode.placed_in_authority_code,
    episode.end_date - episode.start_date as episode_days
from episode
left join dim_authority using (authority_code)
left join dim_date as start_day on start_day.date = episode.start_date
left join dim_date as end_day on end_day.date = episode.end_date
left join dim_legal_status using (legal_status_code)
left join dim_category_of_need using (category_of_need_code)
left join dim_placement_type using (placement_type_code)
left join dim_provider using (provider_code)
left join dim_placement_group using (placement_group_code)
left join dim_episode_end_reason on dim_episode_end_reason.episode_end_reason_code = episode.end_reason_code
left join dim_placement_change_reason using (placement_change_reason_code)
