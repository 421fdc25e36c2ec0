/*
title:   Moves between placements, with what each costs a week
why:     whether moves cost less is the one figure that joins placements and money
source:  rulings.md 4 (the cost of a placement) and 5 (L7); leadership-and-finance.md 4; worked case T58
*/
with spells as (
    select
        child_key,
        authority_code,
        start_date,
        placement_group_code,
        lag(start_date) over period as from_start_date,
        lag(placement_group_code) over period as from_group_code,
        lag(is_ended_by_move) over period as is_move
    from placement_spell
    window period as (partition by child_key, period_start_date order by start_date)
),

moves as (
    select
        child_key,
        start_date as move_date,
        authority_code,
        from_start_date,
        'TEMPORARY_UNRESOLVED' in (from_group_code, placement_group_code) as is_temporary
    from spells
    where is_move
),

-- each move is asked about twice: the old spell on its last day, the new one on its first
side as (
    select child_key, move_date, from_start_date as spell_start_date, move_date - 1 as on_date from moves
    union all
    select child_key, move_date, move_date, move_date from moves
),

-- of several census rows of a spell the one open on the day counts, then the one that began last
census as (
    select distinct on (side.child_key, side.move_date, side.on_date)
        side.child_key,
        side.move_date,
        side.on_date,
        census_placement.weekly_cost_gbp
    from side
    join census_placement using (child_key, spell_start_date)
    order by
        side.child_key,
        side.move_date,
        side.on_date,
        (census_placement.start_date <= side.on_date and coalesce(census_placement.end_date > side.on_date, true)) desc,
        census_placement.start_date desc,
        census_placement.line_no desc
),

packages as (
    select
        side.child_key,
        side.move_date,
        side.on_date,
        sum(care_package.weekly_cost_gbp) as weekly_cost_gbp
    from side
    join care_package
        on care_package.child_key = side.child_key
        and care_package.start_date <= side.on_date
        and coalesce(care_package.end_date >= side.on_date, true)
    group by side.child_key, side.move_date, side.on_date
),

cost as (
    select
        side.child_key,
        side.move_date,
        side.on_date,
        coalesce(census.weekly_cost_gbp, packages.weekly_cost_gbp) as weekly_cost_gbp
    from side
    left join census using (child_key, move_date, on_date)
    left join packages using (child_key, move_date, on_date)
),

judged as (
    select
        moves.child_key,
        moves.move_date,
        moves.authority_code,
        moves.from_start_date,
        before.weekly_cost_gbp as from_cost_gbp,
        after.weekly_cost_gbp as to_cost_gbp,
        case
            when moves.is_temporary then 'TEMPORARY_UNRESOLVED'
            when before.weekly_cost_gbp is null or after.weekly_cost_gbp is null then 'COST_UNKNOWN'
            when abs(after.weekly_cost_gbp - before.weekly_cost_gbp) <= 0.01 then 'COST_EQUAL'
            when after.weekly_cost_gbp < before.weekly_cost_gbp then 'COUNTED'
            else 'NOT_IN_NUMERATOR'
        end as reason
    from moves
    join cost as before on before.child_key = moves.child_key and before.on_date = moves.move_date - 1
        and before.move_date = moves.move_date
    join cost as after on after.child_key = moves.child_key and after.on_date = moves.move_date
        and after.move_date = moves.move_date
)

select
    *,
    reason in ('COUNTED', 'NOT_IN_NUMERATOR') as is_counted,
    reason = 'COUNTED' as is_cheaper
from judged
