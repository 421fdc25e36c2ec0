/*
title:   Episodes of care, with the placement that counts, its group and its distance from home
why:     every snapshot of a child in care is read from here
source:  rulings.md 3 (over 18, resolved snapshots); ssda903.md 1.4 and 1.5
*/
select
    cleaned.child_key,
    cleaned.start_date,
    cleaned.authority_code,
    cleaned.end_date,
    cleaned.reason_new_episode_code,
    source.legal_status_code,
    source.category_of_need_code,
    source.placement_type_code,
    source.provider_code,
    cleaned.end_reason_code,
    cleaned.end_cause,
    source.placement_change_reason_code,
    source.home_postcode,
    source.placement_postcode,
    source.urn,
    cleaned.period_start_date,
    placed.spell_start_date,
    case
        when source.legal_status_code = 'V2' and counting.placement_type_code = 'K2' then cleaned.end_date
        else least(cleaned.end_date, child.eighteenth_birthday)
    end as snapshot_end_date,
    placed.is_temporary,
    counting.placement_type_code as resolved_placement_type_code,
    counting.provider_code as resolved_provider_code,
    counting.home_postcode as resolved_home_postcode,
    counting.placement_postcode as resolved_placement_postcode,
    coalesce(located.placement_group_code, 'TEMPORARY_UNRESOLVED') as placement_group_code,
    case when child.is_ever_uasc then 'UASC' else coalesce(located.distance_status, 'UNKNOWN') end as distance_status,
    located.distance_miles,
    located.placed_in_authority_code
from episode_cleaned as cleaned
join episode_source as source on source.child_key = cleaned.child_key and source.start_date = cleaned.start_date
join episode_placed as placed on placed.child_key = cleaned.child_key and placed.start_date = cleaned.start_date
join child on child.child_key = cleaned.child_key
left join episode_source as counting
    on counting.child_key = placed.child_key and counting.start_date = placed.placed_start_date
left join episode_located as located
    on located.child_key = placed.child_key and located.start_date = placed.placed_start_date
