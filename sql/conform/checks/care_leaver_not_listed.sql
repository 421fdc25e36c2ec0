/*
title:   Young people who left care and are not in the list of care leavers
why:     an authority owes them support until 21; a list that leaves them out makes every care-leaver figure too good
source:  rulings.md 5 (CP18, check against the derived cohort); ssda903.md 1.6 (91 days from 14, one day from 16)
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
),

last_period as (
    select distinct on (child_key)
        child_key,
        end_reason_code,
        end_reason_group_code
    from period_of_care
    order by child_key, start_date desc
)

select
    in_care.authority_code,
    in_care.child_key,
    in_care.month_end_date as on_date,
    'a care leaver aged ' || in_care.age_years || ' by the episodes of care, without any status in care_leavers' as found,
    'a row in care_leavers for everybody aged 16 to 20 who left after 91 days in care from 14 and one from 16' as expected
from in_care
join last_period on last_period.child_key = in_care.child_key
left join cla_month
    on cla_month.child_key = in_care.child_key and cla_month.month_key = in_care.month_key and cla_month.is_looked_after
left join care_leaver_month as listed
    on listed.child_key = in_care.child_key and listed.month_key = in_care.month_key
where in_care.age_years between 16 and 20
    and in_care.days_from_14 >= 91
    and in_care.days_from_16 >= 1
    and coalesce(last_period.end_reason_group_code, '') <> 'ADOPTED'
    and coalesce(last_period.end_reason_code, '') not in ('E2', 'E3')
    and cla_month.child_key is null
    and listed.child_key is null
