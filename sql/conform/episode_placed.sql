/*
title:   Placement spells, and the episode whose placement counts
why:     a hospital stay or a carer's holiday is no move, and a new legal status is none either
source:  rulings.md 3 (return from T*, M1-M3, A3/A5, A4/A6); ssda903.md 1.5 (placement spells); worked cases T17-T25
*/
with episodes as (
    select
        cleaned.child_key,
        cleaned.start_date,
        cleaned.authority_code,
        cleaned.period_start_date,
        cleaned.reason_new_episode_code,
        source.placement_type_code,
        source.placement_postcode,
        coalesce(type.is_temporary, false) as is_temporary,
        coalesce(type.keeps_carer, false) as keeps_carer
    from episode_cleaned as cleaned
    join episode_source as source on source.child_key = cleaned.child_key and source.start_date = cleaned.start_date
    left join placement_type_current as type on type.code = source.placement_type_code
),

followed as (
    select
        *,
        lag(is_temporary) over (partition by child_key, period_start_date order by start_date) as follows_temporary
    from episodes
),

-- among the episodes that are not temporary, the one before is the one to return to
returned as (
    select
        child_key,
        start_date,
        follows_temporary
        and placement_type_code = lag(placement_type_code) over period
        and placement_postcode is not distinct from lag(placement_postcode) over period as is_return
    from followed
    where not is_temporary
    window period as (partition by child_key, period_start_date order by start_date)
),

opened as (
    select
        followed.*,
        followed.start_date = followed.period_start_date
        or (
            followed.reason_new_episode_code in ('P', 'B')
            and not followed.is_temporary
            and not followed.keeps_carer
            and returned.is_return is not true
        ) as opens_spell
    from followed
    left join returned on returned.child_key = followed.child_key and returned.start_date = followed.start_date
)

select
    child_key,
    start_date,
    authority_code,
    is_temporary,
    max(start_date) filter (where opens_spell) over period as spell_start_date,
    max(start_date) filter (where not is_temporary) over period as placed_start_date
from opened
window period as (partition by child_key, period_start_date order by start_date)
