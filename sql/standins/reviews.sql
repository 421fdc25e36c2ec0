/*
title:   The latest statutory review of each child of Annex A's List 8
why:     the trackers show when a child was last reviewed
source:  annex-a.md 2.1, Date of Latest Statutory Review; none after the day of the list. Earlier reviews are not in it, so that it
         cannot be told whether one was missed or whether the next is due after three months or six (not_for)
not_for: [REVIEWS_INTIME]
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
    list.date_of_birth as dob,
    list.date_of_latest_statutory_review as review,
    list.file_no,
    list.line_no,
    list.first_delivery,
    list_day.day - 7 as known_from
from annex_a_looked_after_current as list
join list_day on list_day.authority_code = list.authority_code
where list.date_of_latest_statutory_review <= list_day.day
