/*
title:   Moves between placements
grain:   One row per move of a child from one placement spell to the next of the same period of care
*/
with moves as (
    select
        authority_code,
        child_key,
        start_date as move_date,
        placement_type_code,
        provider_code,
        placement_group_code,
        lag(is_ended_by_move) over spells as is_move,
        lag(start_date) over spells as from_start_date,
        lag(placement_type_code) over spells as from_placement_type_code,
        lag(provider_code) over spells as from_provider_code,
        lag(placement_group_code) over spells as from_placement_group_code,
        lag(placement_change_reason_code) over spells as placement_change_reason_code,
        lag(is_unplanned_end) over spells as is_unplanned
    from placement_spell
    window spells as (partition by child_key, period_start_date order by start_date)
)

select
    coalesce(dim_authority.authority_key, -1) as authority_key,
    moves.authority_code,
    moves.child_key,
    moves.move_date,
    move_day.date_key,
    coalesce(dim_placement_type.placement_type_key, -1) as placement_type_key,
    coalesce(dim_provider.provider_key, -1) as provider_key,
    coalesce(dim_placement_group.placement_group_key, -1) as placement_group_key,
    coalesce(from_placement_type.placement_type_key, -1) as from_placement_type_key,
    coalesce(from_provider.provider_key, -1) as from_provider_key,
    coalesce(from_placement_group.placement_group_key, -1) as from_placement_group_key,
    coalesce(dim_placement_change_reason.placement_change_reason_key, -1) as placement_change_reason_key,
    moves.is_unplanned,
    moves.move_date - moves.from_start_date as days_in_old_placement
from moves
left join dim_authority using (authority_code)
left join dim_date as move_day on move_day.date = moves.move_date
left join dim_placement_type using (placement_type_code)
left join dim_provider using (provider_code)
left join dim_placement_group using (placement_group_code)
left join dim_placement_type as from_placement_type on from_placement_type.placement_type_code = moves.from_placement_type_code
left join dim_provider as from_provider on from_provider.provider_code = moves.from_provider_code
left join dim_placement_group as from_placement_group on from_placement_group.placement_group_code = moves.from_placement_group_code
left join dim_placement_change_reason using (placement_change_reason_code)
where moves.is_move
