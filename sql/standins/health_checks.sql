/*
title:   The last health assessment and dental check of each child of Annex A's List 8
why:     whether children's health is looked after
source:  annex-a.md 2.1, read as completed; none after the day of the list. Later checks hide earlier ones, so that months that end more than a week
         before the list are not supplied, and whether a child under five had two in the year cannot be told (not_for)
not_for: [HEALTH12, HEALTH12.excl_refused]
*/
with list_day as (
    select authority_code, max(as_at_date) as day
    from annex_a_looked_after_current
    join delivery_current on delivery_no = first_delivery
    group by authority_code
)

select
    list.authority_code,
    list.child_unique_id as child,
    done.check_type,
    done.check_date,
    'COMPLETED' as outcome,
    list.file_no,
    list.line_no,
    list.first_delivery,
    list_day.day - 7 as known_from
from annex_a_looked_after_current as list
join list_day on list_day.authority_code = list.authority_code
cross join lateral (
    values ('HEALTH', list.date_of_last_health_assessment), ('DENTAL', list.date_of_last_dental_check)
) as done (check_type, check_date)
where done.check_date <= list_day.day
