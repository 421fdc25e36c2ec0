/*
title:   Rows of the placement census, joined to placement spells
why:     costs and solo placements are recorded there, not in the return
source:  Inbox contract 2.3 (nearest placement spell within 7 days); rulings.md 3 (half-open ends) and 4 (unknown is never 0)
*/
with census as (
    select
        identifier.child_key,
        rows.placement_start_date as start_date,
        row_number() over (
            partition by identifier.child_key, rows.placement_start_date order by rows.file_no, rows.line_no
        ) as line_no,
        rows.authority_code,
        rows.placement_end_date as end_date,
        rows.total_weekly_cost,
        rows.contribution_from_social_care,
        rows.contribution_from_education,
        rows.contribution_from_health,
        rows.solo_placement
    from placement_census_current as rows
    join child_identifier as identifier
        on identifier.authority_code = rows.authority_code and identifier.child_id = rows.child_id
),

-- of two spells equally near the earlier one
nearest as (
    select distinct on (census.child_key, census.start_date)
        census.child_key,
        census.start_date,
        spell.start_date as spell_start_date
    from census
    join placement_spell as spell
        on spell.child_key = census.child_key
        and spell.start_date between census.start_date - 7 and census.start_date + 7
    order by census.child_key, census.start_date, abs(spell.start_date - census.start_date), spell.start_date
)

select
    census.child_key,
    census.start_date,
    census.line_no::integer as line_no,
    census.authority_code,
    census.end_date,
    nearest.spell_start_date,
    case when abs(census.total_weekly_cost) < 1e6 then census.total_weekly_cost end as weekly_cost_gbp,
    case when abs(census.contribution_from_social_care) < 1e6 then census.contribution_from_social_care end as social_care_gbp,
    case when abs(census.contribution_from_education) < 1e6 then census.contribution_from_education end as education_gbp,
    case when abs(census.contribution_from_health) < 1e6 then census.contribution_from_health end as health_gbp,
    census.solo_placement as is_solo
from census
left join nearest on nearest.child_key = census.child_key and nearest.start_date = census.start_date
