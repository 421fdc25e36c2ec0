/*
title:   Complete months of each authority
why:     a month has figures once its last day is on or before the as-at date
source:  rulings.md 1.1; README.md 0 (rolling twelve months, reporting year)
*/
with first_episode as (
    select
        authority_code,
        min(start_date) as start_date
    from (
        select authority_code, start_date from episode_source
        union all
        select authority_code, start_date from short_break
    ) as episodes
    group by authority_code
),

-- SSDA903 knows no DECOM before 14 October 1991: one mistyped century must not make a thousand years of months
months as (
    select
        first_episode.authority_code,
        month_start::date as month_start_date,
        (month_start + interval '1 month')::date - 1 as month_end_date
    from first_episode
    cross join as_at
    cross join lateral generate_series(
        greatest(date_trunc('month', first_episode.start_date::timestamp), timestamp '1991-10-01'),
        as_at.as_at_date::timestamp + interval '1 day' - interval '1 month',
        interval '1 month'
    ) as month_start
),

years as (
    select
        *,
        extract(year from month_end_date + interval '9 months')::integer as reporting_year
    from months
)

select
    authority_code,
    to_char(month_end_date, 'YYYYMMDD')::integer as month_key,
    month_start_date,
    month_end_date,
    (month_start_date - interval '11 months')::date as window_start_date,
    make_date(reporting_year - 1, 4, 1) as financial_year_start_date,
    (reporting_year - 1) || '/' || to_char(make_date(reporting_year, 1, 1), 'YY') as financial_year,
    reporting_year
from years
