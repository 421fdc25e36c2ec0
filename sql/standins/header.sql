/*
title:   Children of Annex A's lists 8, 9 and 10
why:     where no return is supplied the lists are all that says when a child was born
source:  annex-a.md 2.1. Gender of the lists (a male, b female) is read as SEX, since no list has another; ssda903.md 1.3 keeps apart
         the gender of a case system. UPN and MOTHER are not in the lists. A child of several lists is described by List 8, then 10, then 9
*/
with listed as (
    select 1 as precedence, authority_code, child_unique_id, gender, date_of_birth, ethnicity, file_no, line_no, first_delivery
    from annex_a_looked_after_current
    union all
    select 2, authority_code, child_unique_id, gender, date_of_birth, ethnicity, file_no, line_no, first_delivery
    from annex_a_adoption_current
    union all
    select 3, authority_code, child_unique_id, gender, date_of_birth, ethnicity, file_no, line_no, first_delivery
    from annex_a_care_leaver_current
)

select distinct on (authority_code, child_unique_id)
    authority_code,
    child_unique_id as child,
    gender as sex,
    date_of_birth as dob,
    ethnicity as ethnic,
    file_no,
    line_no,
    first_delivery,
    null::date as known_from
from listed
order by authority_code, child_unique_id, precedence, line_no desc
