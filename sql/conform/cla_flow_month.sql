/*
title:   How the number of children looked after moves from month to month
why:     the month-end count comes from episodes and the flows from periods of care; they can agree only if both are right
source:  rulings.md 3 (starters, ceasers, repaired ends, broken chains; over 18 judged month by month, except LS V2 in PLACE K2)
*/
with in_count as (
    select
        *,
        coalesce(snapshot_end_date > start_date, true) as is_counted,
        snapshot_end_date is not distinct from end_date as is_counted_to_end
    from episode
),

in_order as (
    select
        *,
        lag(is_counted and is_counted_to_end) over period as is_counted_before,
        lead(is_counted) over period as is_counted_after,
        lead(start_date) over period is null as is_last
    from in_count
    window period as (partition by child_key, period_start_date order by start_date)
),

last_episode as (
    select
        period_of_care.authority_code,
        period_of_care.end_date,
        period_of_care.end_kind,
        period_of_care.is_ceaser,
        in_order.is_counted and in_order.is_counted_to_end as is_counted_to_end
    from in_order
    join period_of_care
        on period_of_care.child_key = in_order.child_key
        and period_of_care.start_date = in_order.period_start_date
    where in_order.is_last
        and period_of_care.end_date is not null
),

event as (
    select authority_code, event_date, 'starts' as term
    from period_event
    where starts > 0
    union all
    select authority_code, event_date, 'ceases'
    from period_event
    where ceases > 0
    union all
    select
        authority_code,
        end_date,
        case when is_ceaser then 'ceased_over_18' else end_kind end
    from last_episode
    where is_ceaser <> is_counted_to_end
    union all
    -- out of the count while the period goes on, which only a birthday brings about
    select authority_code, snapshot_end_date, 'turned_18'
    from in_order
    where is_counted
        and (not is_counted_to_end or not is_counted_after)
    union all
    -- into the count in the middle of a period, or at a start that makes no starter
    select in_order.authority_code, in_order.start_date, 'exception'
    from in_order
    join period_event
        on period_event.child_key = in_order.child_key
        and period_event.event_date = in_order.period_start_date
        and period_event.event_code = 'START'
    where in_order.is_counted
        and not coalesce(in_order.is_counted_before, period_event.starts > 0)
),

flow as (
    select
        authority_code,
        date_trunc('month', event_date::timestamp)::date as month_start_date,
        count(*) filter (where term = 'starts') as starts,
        count(*) filter (where term = 'ceases') as ceases,
        count(*) filter (where term = 'REPAIRED') as repaired_ends,
        count(*) filter (where term = 'BROKEN_CHAIN') as broken_chains,
        count(*) filter (where term = 'turned_18') as turned_18,
        count(*) filter (where term = 'ceased_over_18') as ceased_over_18,
        count(*) filter (where term = 'exception') as over_18_by_exception
    from event
    group by authority_code, month_start_date
),

stock as (
    select
        authority_code,
        month_end_date,
        count(*) as children
    from cla_month
    where is_looked_after
    group by authority_code, month_end_date
),

-- before the first month there is no month end to read the opening number from
before_first as (
    select
        first_month.authority_code,
        first_month.month_start_date - 1 as month_end_date,
        count(*) as children
    from (select authority_code, min(month_start_date) as month_start_date from reporting_month group by authority_code) as first_month
    join episode
        on episode.authority_code = first_month.authority_code
        and episode.start_date < first_month.month_start_date
        and coalesce(episode.snapshot_end_date >= first_month.month_start_date, true)
        and coalesce(episode.snapshot_end_date > episode.start_date, true)
    group by first_month.authority_code, first_month.month_start_date
),

opening as (
    select * from stock
    union all
    select * from before_first
)

select
    reporting_month.authority_code,
    reporting_month.month_key,
    reporting_month.month_end_date,
    coalesce(opening.children, 0)::integer as opening,
    coalesce(flow.starts, 0)::integer as starts,
    coalesce(flow.ceases, 0)::integer as ceases,
    coalesce(flow.repaired_ends, 0)::integer as repaired_ends,
    coalesce(flow.broken_chains, 0)::integer as broken_chains,
    coalesce(flow.turned_18, 0)::integer as turned_18,
    coalesce(flow.ceased_over_18, 0)::integer as ceased_over_18,
    coalesce(flow.over_18_by_exception, 0)::integer as over_18_by_exception,
    coalesce(closing.children, 0)::integer as closing
from reporting_month
left join opening
    on opening.authority_code = reporting_month.authority_code
    and opening.month_end_date = reporting_month.month_start_date - 1
left join stock as closing
    on closing.authority_code = reporting_month.authority_code
    and closing.month_end_date = reporting_month.month_end_date
left join flow
    on flow.authority_code = reporting_month.authority_code
    and flow.month_start_date = reporting_month.month_start_date
