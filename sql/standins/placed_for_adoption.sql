/*
title:   Decisions that a child should be placed for adoption, of Annex A's List 10
why:     who waits for adoptive parents, and for how long
source:  annex-a.md 2.1, List 10, the decision (SHOBPA), and the decision that reversed it with its reason. The list holds twelve months
*/
select
    authority_code,
    child_unique_id as child,
    date_of_birth as dob,
    date_of_decision_to_place_for_adoption as date_placed,
    date_decision_reversed as date_placed_ceased,
    reason_decision_reversed as reason_placed_ceased,
    file_no,
    line_no,
    first_delivery,
    null::date as known_from
from annex_a_adoption_current
where date_of_decision_to_place_for_adoption is not null
