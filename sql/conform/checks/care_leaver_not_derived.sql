/*
title:   Listed care leavers whose episodes do not make them one
why:     either the history does not reach back to the fourteenth birthday or the young person is on the list by mistake
source:  rulings.md 5 (CP18, check against the derived cohort); ssda903.md 1.6 (91 days from 14, one day from 16, ten years of history)
*/
with latest as (
    select
        authority_code,
        max(month_key) as month_key,
        max(month_end_date) as month_end_date
    from reporting_month
    where authority_code in (select authority_code from care_leavers_current)
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
),

in_care as (
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
)

select
    listed.authority_code,
    listed.child_key,
    listed.month_end_date as on_date,
    coalesce(in_care.days_from_14, 0) || ' days in care from 14 and ' || coalesce(in_care.days_from_16, 0)
        || ' from 16 by the episodes of care' as found,
    'at least 91 days from 14 and one from 16 for a care leaver other than a qualifying one; counted as listed' as expected
from care_leaver_month as listed
join latest on latest.authority_code = listed.authority_code and latest.month_key = listed.month_key
left join in_care on in_care.child_key = listed.child_key
where listed.is_care_leaver
    and listed.eligibility_code is distinct from 'Q'
    and (coalesce(in_care.days_from_14, 0) < 91 or coalesce(in_care.days_from_16, 0) < 1)
