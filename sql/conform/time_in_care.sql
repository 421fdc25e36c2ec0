/*
title:   Days looked after since the fourteenth and the sixteenth birthday
why:     they decide who is a care leaver; two checks compare the list of care leavers with them
source:  ssda903.md 1.6 (days from 14 and from 16, short breaks left out); rulings.md 5 (CP18, check against the derived cohort)
*/
with latest as (
    select
        authority_code,
        max(month_key) as month_key,
        max(month_end_date) as month_end_date
    from reporting_month
    group by authority_code
),

birthdays as (
    select
        child.child_key,
        child.authority_code,
        latest.month_key,
        latest.month_end_date,
        child.eighteenth_birthday,
        (child.eighteenth_birthday - interval '4 years')::date as fourteenth_birthday,
        (child.eighteenth_birthday - interval '2 years')::date as sixteenth_birthday,
        (latest.month_key - to_char(child.birth_date, 'YYYYMMDD')::integer) / 10000 as age_years
    from child
    join latest on latest.authority_code = child.authority_code
    where child.birth_date is not null
)

select
    birthdays.child_key,
    birthdays.authority_code,
    birthdays.month_key,
    birthdays.month_end_date,
    birthdays.age_years,
    sum(greatest(until_date - greatest(episode.start_date, fourteenth_birthday), 0)) as days_from_14,
    sum(greatest(until_date - greatest(episode.start_date, sixteenth_birthday), 0)) as days_from_16
from birthdays
join episode on episode.child_key = birthdays.child_key
cross join lateral (
    select least(episode.end_date, birthdays.eighteenth_birthday, birthdays.month_end_date + 1) as until_date
) as until
group by birthdays.child_key, birthdays.authority_code, birthdays.month_key, birthdays.month_end_date, birthdays.age_years
