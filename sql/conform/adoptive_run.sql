/*
title:   Runs of adoptive placements
why:     how long it takes until a child lives with the family that adopts it
source:  rulings.md 5 (CP11: the last unbroken run of A3-A6, the spell that contains it, the spell before) and 3 (a temporary placement is read as the one before it, legacy codes as their group)
*/
with followed as (
    select
        *,
        placement_group_code = 'ADOPTIVE'
        and lag(placement_group_code) over period is distinct from 'ADOPTIVE' as is_first
    from episode
    window period as (partition by child_key, period_start_date order by start_date)
),

numbered as (
    select
        *,
        max(start_date) filter (where is_first) over (
            partition by child_key, period_start_date order by start_date
        ) as run_start_date
    from followed
),

runs as (
    select
        child_key,
        run_start_date as start_date,
        authority_code,
        period_start_date,
        case when bool_or(end_date is null) then null else max(end_date) end as end_date,
        min(spell_start_date) as spell_start_date,
        bool_or(resolved_placement_type_code in ('A3', 'A5')) as is_with_foster_carer
    from numbered
    where placement_group_code = 'ADOPTIVE'
    group by child_key, run_start_date, authority_code, period_start_date
),

spells as (
    select
        child_key,
        start_date,
        lag(start_date) over (partition by child_key, period_start_date order by start_date) as previous_start_date
    from placement_spell
)

select
    runs.*,
    spells.previous_start_date as previous_spell_start_date
from runs
join spells on spells.child_key = runs.child_key and spells.start_date = runs.spell_start_date
