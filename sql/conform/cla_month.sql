/*
title:   Children at each month end, looked after, or why not
why:     nearly every figure of the board is a count of these rows
source:  rulings.md 3 (over 18, resolved snapshots) and 5 (CP19 window); README.md 0 (half-open intervals, ages, rolling twelve months); ssda903.md 1.5 (placements in the last 12 months)
*/
with months as (
    select
        *,
        month_key / 10000 * 12 + month_key / 100 % 100 as month_no,
        min(month_key / 10000 * 12 + month_key / 100 % 100) over authority as first_no,
        max(month_key / 10000 * 12 + month_key / 100 % 100) over authority as last_no
    from reporting_month
    window authority as (partition by authority_code)
),

known as (
    select distinct authority_code, first_no, last_no
    from months
),

-- open at the end of every month from that of the start to the one before that of the end
open_episode as (
    select
        episode.child_key,
        episode.authority_code,
        episode.start_date,
        episode.snapshot_end_date,
        month_no
    from episode
    join known on known.authority_code = episode.authority_code
    cross join lateral generate_series(
        greatest(extract(year from start_date)::integer * 12 + extract(month from start_date)::integer, first_no),
        least(extract(year from end_date)::integer * 12 + extract(month from end_date)::integer - 1, last_no)
    ) as month_no
),

open_break as (
    select
        short_break.child_key,
        short_break.authority_code,
        month_no,
        max(short_break.legal_status_code) as legal_status_code
    from short_break
    join known on known.authority_code = short_break.authority_code
    cross join lateral generate_series(
        greatest(extract(year from start_date)::integer * 12 + extract(month from start_date)::integer, first_no),
        least(extract(year from end_date)::integer * 12 + extract(month from end_date)::integer - 1, last_no)
    ) as month_no
    group by short_break.child_key, short_break.authority_code, month_no
),

open_at_month_end as (
    select child_key, authority_code, month_no, start_date, snapshot_end_date, null as break_status_code
    from open_episode
    union all
    select child_key, authority_code, month_no, null, null, legal_status_code
    from open_break
    where not exists (
        select from open_episode
        where open_episode.child_key = open_break.child_key and open_episode.month_no = open_break.month_no
    )
),

-- a spell is in the twelve months to a month end up to eleven months after the month of its last day
spell_in_window as (
    select
        placement_spell.child_key,
        month_no,
        count(*) as spells
    from placement_spell
    join known on known.authority_code = placement_spell.authority_code
    cross join lateral generate_series(
        greatest(extract(year from start_date)::integer * 12 + extract(month from start_date)::integer, first_no),
        least(extract(year from end_date - 1)::integer * 12 + extract(month from end_date - 1)::integer + 11, last_no)
    ) as month_no
    group by placement_spell.child_key, month_no
),

unplanned_end_in_window as (
    select
        placement_spell.child_key,
        month_no,
        count(*) as ends
    from placement_spell
    join known on known.authority_code = placement_spell.authority_code
    cross join lateral generate_series(
        extract(year from end_date)::integer * 12 + extract(month from end_date)::integer,
        least(extract(year from end_date)::integer * 12 + extract(month from end_date)::integer + 11, last_no)
    ) as month_no
    where placement_spell.is_unplanned_end
    group by placement_spell.child_key, month_no
),

judged as (
    select
        child_month.*,
        months.month_key,
        months.month_end_date,
        case
            when child_month.start_date is null then 'SHORT_BREAK'
            when months.month_end_date >= child_month.snapshot_end_date then 'OVER_18'
            else 'COUNTED'
        end as reason
    from open_at_month_end as child_month
    join months on months.authority_code = child_month.authority_code and months.month_no = child_month.month_no
)

select
    judged.authority_code,
    judged.month_key,
    judged.child_key,
    judged.month_end_date,
    judged.reason = 'COUNTED' as is_looked_after,
    judged.reason,
    (judged.month_key - to_char(child.birth_date, 'YYYYMMDD')::integer) / 10000 as age_years,
    child.sex_code,
    coalesce(episode.legal_status_code, judged.break_status_code) as legal_status_code,
    period.category_of_need_code,
    episode.resolved_placement_type_code as placement_type_code,
    episode.resolved_provider_code as provider_code,
    episode.placement_group_code,
    episode.distance_status,
    episode.distance_miles,
    episode.placed_in_authority_code,
    episode.period_start_date,
    episode.spell_start_date,
    spell.carer_since_date,
    spell_in_window.spells as spells_in_12_months,
    case when episode.child_key is not null then coalesce(unplanned.ends, 0) end as unplanned_ends_in_12_months
from judged
join child on child.child_key = judged.child_key
left join episode on episode.child_key = judged.child_key and episode.start_date = judged.start_date
left join period_of_care as period
    on period.child_key = episode.child_key and period.start_date = episode.period_start_date
left join placement_spell as spell
    on spell.child_key = episode.child_key and spell.start_date = episode.spell_start_date
left join spell_in_window
    on spell_in_window.child_key = episode.child_key and spell_in_window.month_no = judged.month_no
left join unplanned_end_in_window as unplanned
    on unplanned.child_key = episode.child_key and unplanned.month_no = judged.month_no
