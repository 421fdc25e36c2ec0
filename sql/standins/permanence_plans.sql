/*
title:   Permanence plans of Annex A's List 8
why:     the trackers show what is planned for each child
source:  annex-a.md 2.1, permanence plan. The list says how things stood when it was made. PLAN_DATE is the day before the delivery's, and
         months that end earlier are not supplied. Since when the plan stands and whether it is ratified is not in it (not_for)
not_for: [CP7, CP7.four_months]
*/
with list_day as (
    select authority_code, max(as_at_date) - 1 as day
    from annex_a_looked_after_current
    join delivery_current on delivery_no = first_delivery
    group by authority_code
)

select
    list.authority_code,
    list.child_unique_id as child,
    list.permanence_plan as plan_type,
    list_day.day as plan_date,
    list.file_no,
    list.line_no,
    list.first_delivery,
    list_day.day as known_from
from annex_a_looked_after_current as list
join list_day on list_day.authority_code = list.authority_code
where list.permanence_plan is not null
    and list.date_ceased_to_be_looked_after is null
