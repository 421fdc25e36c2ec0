/*
title:   Young people who left care and are not in the list of care leavers
why:     an authority owes them support until 21; a list that leaves them out makes every care-leaver figure too good
source:  rulings.md 5 (CP18, check against the derived cohort); ssda903.md 1.6 (91 days from 14, one day from 16)
*/
with last_period as (
    select distinct on (child_key)
        child_key,
        end_reason_code,
        end_reason_group_code
    from period_of_care
    order by child_key, start_date desc
)

select
    time_in_care.authority_code,
    time_in_care.child_key,
    time_in_care.month_end_date as on_date,
    'a care leaver aged ' || time_in_care.age_years || ' by the episodes of care, without any status in care_leavers' as found,
    'a row in care_leavers for everybody aged 16 to 20 who left after 91 days in care from 14 and one from 16' as expected
from time_in_care
join last_period on last_period.child_key = time_in_care.child_key
left join cla_month
    on cla_month.child_key = time_in_care.child_key and cla_month.month_key = time_in_care.month_key and cla_month.is_looked_after
left join care_leaver_month as listed
    on listed.child_key = time_in_care.child_key and listed.month_key = time_in_care.month_key
where time_in_care.authority_code in (select authority_code from care_leavers_current)
    and time_in_care.age_years between 16 and 20
    and time_in_care.days_from_14 >= 91
    and time_in_care.days_from_16 >= 1
    and coalesce(last_period.end_reason_group_code, '') <> 'ADOPTED'
    and coalesce(last_period.end_reason_code, '') not in ('E2', 'E3')
    and cla_month.child_key is null
    and listed.child_key is null
