/*
title:   Runs of one legal status
why:     since when an order stands, and how long each stage before the court took
source:  ssda903.md 1.3 (LS), 1.5 (periods); README.md 0 (half-open intervals)
*/
with followed as (
    select
        *,
        legal_status_code is distinct from lag(legal_status_code) over period
        or start_date = period_start_date as is_first
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
)

select distinct on (numbered.child_key, numbered.run_start_date)
    numbered.child_key,
    numbered.run_start_date as start_date,
    numbered.authority_code,
    numbered.period_start_date,
    numbered.end_date,
    numbered.legal_status_code
from numbered
order by numbered.child_key, numbered.run_start_date, numbered.start_date desc
