/*
title:   Adoptions of Annex A's List 10
why:     decision and match of the children who were adopted
source:  annex-a.md 2.1, List 10, those with an adoption order. Whether the child's foster carers adopted is not in the list (FOSTER_CARE
         blank), nor are the adopters' number, sex and legal status
*/
select
    authority_code,
    child_unique_id as child,
    date_of_birth as dob,
    date_of_decision_to_place_for_adoption as date_int,
    date_of_matching as date_match,
    file_no,
    line_no,
    first_delivery,
    null::date as known_from
from annex_a_adoption_current
where date_of_adoption_order is not null
