/*
title:   Periods of care, unbroken chains of episodes
why:     children start and cease to be looked after by period, never by episode
source:  rulings.md 3 (starts, broken chains, repaired ends, over 18); ssda903.md 1.5
*/
with last_episode as (
    select distinct on (child_key, period_start_date)
        child_key,
        period_start_date,
        authority_code,
        end_date,
        end_reason_code
    from episode
    order by child_key, period_start_date, start_date desc
),

ended as (
    select
        last_episode.*,
        reason.end_reason_group,
        case
            when last_episode.end_date is null then null
            when last_episode.end_reason_code is null then 'UNKNOWN_REASON'
            when last_episode.end_reason_code = 'X1' then 'BROKEN_CHAIN'
            when last_episode.end_reason_code = 'REPAIRED' then 'REPAIRED'
            else 'CEASED'
        end as end_kind
    from last_episode
    left join episode_end_reason_current as reason on reason.code = last_episode.end_reason_code
)

select
    ended.child_key,
    ended.period_start_date as start_date,
    ended.authority_code,
    ended.end_date,
    ended.end_reason_code,
    ended.end_reason_group as end_reason_group_code,
    ended.end_kind,
    first_episode.category_of_need_code,
    ended.period_start_date < coalesce(child.eighteenth_birthday, 'infinity') as is_starter,
    coalesce(ended.end_kind in ('CEASED', 'UNKNOWN_REASON'), false) as is_ceaser,
    round((ended.end_date - ended.period_start_date) / 7.0, 2) as weeks_in_care
from ended
join episode as first_episode
    on first_episode.child_key = ended.child_key and first_episode.start_date = ended.period_start_date
join child on child.child_key = ended.child_key
