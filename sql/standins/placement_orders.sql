/*
title:   Placement orders of Annex A's List 10
why:     who may be placed for adoption and waits
source:  annex-a.md 2.1, Date of Placement Order. A revocation is not in the list; a decision that was reversed ends the wait by placed_for_adoption
*/
select
    list.authority_code,
    list.child_unique_id as child,
    list.date_of_placement_order as order_date,
    list.file_no,
    list.line_no,
    list.first_delivery,
    null::date as known_from
from annex_a_adoption_current as list
join delivery_current as delivery on delivery.delivery_no = list.first_delivery
where list.date_of_placement_order <= delivery.as_at_date
