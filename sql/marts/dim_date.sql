/*
title:   Days
grain:   One row per day of whole financial years, from the first year of the data to the year after the as-at date
*/
with as_at_day as (
    select as_at_date from as_at
),

named_days as (
    select start_date as named_day from episode
    union
    select to_date(month_key::text, 'YYYYMMDD') from indicator_value
    union
    select month_end_date from ledger_line
    union
    select make_date(estimate_year, 6, 30) from population
    union
    select benchmark_date from benchmark
    union
    select baseline_date from trajectory
    union
    select target_date from trajectory
    union
    select make_date(left(financial_year, 4)::integer + 1, 3, 31) from target where financial_year ~ '^[12][0-9]{3}/'
    union
    select (as_at_date + interval '1 year')::date from as_at_day
),

-- a mistyped year must not stretch the calendar over centuries
span as (
    select
        min(named_day) as first_day,
        max(named_day) as last_day
    from named_days
    cross join as_at_day
    where named_day between date '1980-04-01' and as_at_date + interval '30 years'
),

days as (
    select generate_series(
        make_date(extract(year from first_day - interval '3 months')::integer, 4, 1),
        make_date(extract(year from last_day - interval '3 months')::integer + 1, 3, 31),
        interval '1 day'
    )::date as date
    from span
),

years as (
    select
        date,
        date_trunc('month', date)::date as month_start_date,
        (date_trunc('month', date) + interval '1 month' - interval '1 day')::date as month_end_date,
        extract(year from date - interval '3 months')::integer as financial_year_start,
        extract(month from date - interval '3 months')::integer as financial_period
    from days
)

select
    to_char(date, 'YYYYMMDD')::integer as date_key,
    date,
    extract(day from date)::smallint as day_of_month,
    extract(isodow from date)::smallint as day_of_week,
    to_char(date, 'FMDay') as day_name,
    extract(isodow from date) >= 6 as is_weekend,
    extract(month from date)::smallint as month_of_year,
    to_char(date, 'FMMonth') as month_name,
    to_char(date, 'YYYY-MM') as month_label,
    month_start_date,
    month_end_date,
    date = month_end_date as is_month_end,
    extract(year from date)::smallint as calendar_year,
    financial_year_start || '/' || lpad(((financial_year_start + 1) % 100)::varchar, 2, '0') as financial_year,
    ((financial_period + 2) / 3)::smallint as financial_quarter,
    financial_period::smallint,
    make_date(financial_year_start, 4, 1) as financial_year_start_date,
    make_date(financial_year_start + 1, 3, 31) as financial_year_end_date,
    (financial_year_start + 1)::smallint as reporting_year
from years
