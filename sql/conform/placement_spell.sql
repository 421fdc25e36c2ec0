/*
title:   Placement spells, time with one carer or in one home
why:     stability, breakdowns and moves count spells, not rows
source:  rulings.md 3 (spells, STABLT), 5 (CP19, reason of the last episode that is not temporary); ssda903.md 1.5
*/
with last_episode as (
    select distinct on (episode.child_key, episode.spell_start_date)
        episode.child_key,
        episode.spell_start_date,
        episode.period_start_date,
        episode.authority_code,
        episode.end_date,
        episode.resolved_placement_type_code,
        episode.resolved_provider_code,
        episode.placement_group_code,
        placed.placed_start_date
    from episode
    join episode_placed as placed on placed.child_key = episode.child_key and placed.start_date = episode.start_date
    order by episode.child_key, episode.spell_start_date, episode.start_date desc
),

first_placed as (
    select distinct on (child_key, spell_start_date)
        child_key,
        spell_start_date,
        placement_group_code
    from episode
    where not is_temporary
    order by child_key, spell_start_date, start_date
),

in_order as (
    select
        last_episode.*,
        first_placed.placement_group_code as first_group_code,
        lag(last_episode.spell_start_date) over period as previous_start_date,
        lead(last_episode.spell_start_date) over period is not null as is_ended_by_move
    from last_episode
    left join first_placed
        on first_placed.child_key = last_episode.child_key
        and first_placed.spell_start_date = last_episode.spell_start_date
    window period as (
        partition by last_episode.child_key, last_episode.period_start_date
        order by last_episode.spell_start_date
    )
)

select
    in_order.child_key,
    in_order.spell_start_date as start_date,
    in_order.authority_code,
    in_order.period_start_date,
    in_order.end_date,
    in_order.resolved_placement_type_code as placement_type_code,
    in_order.resolved_provider_code as provider_code,
    in_order.placement_group_code,
    placed_episode.placement_change_reason_code,
    in_order.is_ended_by_move,
    in_order.is_ended_by_move and coalesce(reason.is_unplanned, false) as is_unplanned_end,
    case
        when in_order.first_group_code = 'ADOPTIVE' then coalesce(in_order.previous_start_date, in_order.spell_start_date)
        else in_order.spell_start_date
    end as carer_since_date
from in_order
left join episode as placed_episode
    on placed_episode.child_key = in_order.child_key and placed_episode.start_date = in_order.placed_start_date
left join placement_change_reason_current as reason on reason.code = placed_episode.placement_change_reason_code
