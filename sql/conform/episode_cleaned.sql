/*
title:   Episodes of care with repaired ends and readable reasons, joined to periods
why:     a child must never drop out of the count, or be counted twice, because a row was left open or a code was mistyped
source:  rulings.md 2 (unknown RNE and REC, DEC_REC_PAIR) and 3 (overlaps, repaired ends, starts of periods); ssda903.md 1.5
*/
with placed as (
    select
        *,
        lag(start_date) over history is null as is_first,
        (placement_type_code, placement_postcode, urn) is distinct from (
            lag(placement_type_code) over history, lag(placement_postcode) over history, lag(urn) over history
        ) as has_moved,
        lead(start_date) over history as next_start_date
    from episode_source
    window history as (partition by child_key order by start_date)
),

begun as (
    select
        placed.*,
        case
            when reason.code is not null then reason.code
            when placed.is_first then 'S'
            when placed.has_moved then 'P'
            else 'L'
        end as begun_by
    from placed
    left join reason_new_episode_current as reason on reason.code = placed.reason_new_episode_code
),

followed as (
    select
        *,
        lead(begun_by) over (partition by child_key order by start_date) as next_begun_by
    from begun
),

closed as (
    select
        *,
        coalesce(
            supplied_end_date,
            case when coalesce(next_begun_by, 'S') = 'S' then repaired_end_date end
        ) as closed_date
    from followed
),

ended as (
    select
        *,
        least(closed_date, next_start_date) as end_date,
        case
            when next_start_date < coalesce(closed_date, 'infinity') then 'OVERLAP'
            when supplied_end_date is not null then 'SUPPLIED'
            when closed_date is not null then 'REPAIRED'
        end as end_cause
    from closed
),

reasoned as (
    select
        ended.child_key,
        ended.start_date,
        ended.authority_code,
        ended.end_date,
        ended.begun_by,
        case
            when ended.end_cause = 'OVERLAP' then case when ended.next_begun_by <> 'S' then 'X1' end
            when ended.end_cause = 'REPAIRED' or reason.end_reason_group = 'REPAIRED' then 'REPAIRED'
            when reason.code is not null then reason.code
            when ended.next_begun_by <> 'S' and ended.next_start_date = ended.end_date then 'X1'
        end as end_reason_code,
        case
            when ended.end_cause = 'SUPPLIED' and reason.end_reason_group = 'REPAIRED' then 'REPAIRED'
            else ended.end_cause
        end as end_cause
    from ended
    left join episode_end_reason_current as reason
        on reason.code = ended.end_reason_code and ended.end_cause = 'SUPPLIED'
),

chained as (
    select
        *,
        begun_by = 'S'
        or lag(end_date) over history is distinct from start_date
        or lag(end_reason_code) over history is distinct from 'X1' as starts_period
    from reasoned
    window history as (partition by child_key order by start_date)
)

select
    child_key,
    start_date,
    authority_code,
    end_date,
    begun_by as reason_new_episode_code,
    end_reason_code,
    end_cause,
    max(start_date) filter (where starts_period) over (
        partition by child_key order by start_date
    ) as period_start_date
from chained
