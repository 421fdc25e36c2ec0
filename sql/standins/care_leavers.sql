/*
title:   Statuses of care leavers as Annex A's List 9 gives them
why:     an authority that has only the lists still knows where its care leavers live and what they do
source:  annex-a.md 2.1, List 9. The list says how things stood when it was made. STATUS_DATE is the day before the delivery's, and months
         that end earlier are not supplied. ACCOM is the letter of the type of accommodation and 1 or 2 for its suitability; S and X
         are never suitable (rulings.md 5); without a suitability the accommodation is unknown
*/
with list_day as (
    select authority_code, max(as_at_date) - 1 as day
    from annex_a_care_leaver_current
    join delivery_current on delivery_no = first_delivery
    group by authority_code
)

select
    list.authority_code,
    list.child_unique_id as child,
    list.date_of_birth as dob,
    list_day.day as status_date,
    list.la_in_touch as in_touch,
    list.activity_status as activ,
    case
        when list.type_of_accommodation in ('S', 'X') then list.type_of_accommodation || '2'
        when list.type_of_accommodation = '0' then '0'
        else list.type_of_accommodation || list.suitability_of_accommodation
    end as accom,
    list.eligibility_category as eligibility,
    list.file_no,
    list.line_no,
    list.first_delivery,
    list_day.day as known_from
from annex_a_care_leaver_current as list
join list_day on list_day.authority_code = list.authority_code
