/*
title:   Placement spells
grain:   One row per placement spell
*/
select
    coalesce(dim_authority.authority_key, -1) as authority_key,
    placement_spell.authority_code,
    placement_spell.child_key,
    placement_spell.start_date,
    start_day.date_key as start_date_key,
    placement_spell.end_date,
    end_day.date_key as end_date_key,
    placement_spell.period_start_date,
    coalesce(dim_placement_type.placement_type_key, -1) as placement_type_key,
    coalesce(dim_provider.provider_key, -1) as provider_key,
    coalesce(dim_placement_group.placement_group_key, -1) as placement_group_key,
    case
        when not placement_spell.is_ended_by_move then -2
        else coalesce(dim_placement_change_reason.placement_change_reason_key, -1)
    end as placement_change_reason_key,
    placement_spell.is_ended_by_move,
    placement_spell.is_unplanned_end,
    placement_spell.carer_since_date,
    placement_spell.end_date - placement_spell.start_date as placement_days
from placement_spell
left join dim_authority using (authority_code)
left join dim_date as start_day on start_day.date = placement_spell.start_date
left join dim_date as end_day on end_day.date = placement_spell.end_date
left join dim_placement_type using (placement_type_code)
left join dim_provider using (provider_code)
left join dim_placement_group using (placement_group_code)
left join dim_placement_change_reason using (placement_change_reason_code)
