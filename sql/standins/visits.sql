/*
title:   The last social work visit to each child of Annex A's List 8
why:     a child who has not been visited lately is the first thing an inspector asks about
source:  annex-a.md 2.1, Date of Last Social Work Visit, read as a visit at which the child was seen; none after the day of the list. Later
         visits hide earlier ones, so that months that end more than a week before the list are not supplied
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
    list.date_of_last_social_work_visit as visit_date,
    true as seen,
    list.file_no,
    list.line_no,
    list.first_delivery,
    list_day.day - 7 as known_from
from annex_a_looked_after_current as list
join list_day on list_day.authority_code = list.authority_code
where list.date_of_last_social_work_visit <= list_day.day
