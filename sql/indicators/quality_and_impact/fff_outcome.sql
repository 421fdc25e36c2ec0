/*
code:        FFF_OUTCOME
title:       Edge-of-care children who did not come into care, by outcome
theme:       quality and impact
why:         Staying out of care is not enough: has the need for a plan fallen too
source:      LEVEL_AT_START to CURRENT_LEVEL of all children since the service began who did not come into care while worked with; rulings 5
subject:     child
basis:       as at month end
kind:        count
unit:        children
polarity:    none
decimals:    0
order:       201
needs:       [edge_of_care]
members:
  CIN_REMAIN: child in need, still
  CIN_CLOSED: child in need, closed
  CP_REMAIN: child protection plan, still
  CP_STEP_DOWN: child protection plan, now child in need
  CP_CLOSED: child protection plan, closed
*/
with

member (level_at_start_code, current_level_code, member) as (
    values
        ('CIN', 'CIN', 'CIN_REMAIN'),
        ('CIN', 'NONE', 'CIN_CLOSED'),
        ('CP', 'CP', 'CP_REMAIN'),
        ('CP', 'CIN', 'CP_STEP_DOWN'),
        ('CP', 'NONE', 'CP_CLOSED')
),

work as (
    select
        authority_code,
        month_key,
        child_key,
        start_date,
        line_no,
        level_at_start_code || ' ' || current_level_code as levels,
        coalesce(first_looked_after_date, 'infinity') > month_end_date as is_kept_out,
        is_looked_after_at_start
    from reporting_month
    join edge_of_care using (authority_code)
    where start_date <= month_end_date
),

-- a child worked with more than once: never in care counts over all times, the outcome is that of the latest
child_month as (
    select
        authority_code,
        month_key,
        child_key,
        bool_and(is_kept_out) filter (where not is_looked_after_at_start) as is_kept_out,
        (array_agg(levels order by start_date desc, line_no desc) filter (where not is_looked_after_at_start))[1] as levels
    from work
    group by authority_code, month_key, child_key
),

fff_outcome as (
    select
        authority_code,
        month_key,
        child_key as subject_key,
        member,
        is_counted::integer as numerator,
        0 as denominator,
        case
            when is_kept_out is null then 'LOOKED_AFTER_AT_START'
            when is_counted then 'COUNTED'
            else 'NOT_IN_NUMERATOR'
        end as reason
    from child_month
    cross join member
    cross join lateral (
        select coalesce(is_kept_out and levels = level_at_start_code || ' ' || current_level_code, false) as is_counted
    ) as outcome
)

select * from fff_outcome
