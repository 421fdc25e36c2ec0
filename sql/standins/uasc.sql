/*
title:   Unaccompanied asylum-seeking children of Annex A's lists 8 and 9
why:     the distance from home means nothing for them, and the board asks how many they are
source:  annex-a.md 2.1. List 8 says who was one within the last twelve months, read as still being one (DUC blank). List 9 adds those
         who once were, read as until the eighteenth birthday
*/
with listed as (
    select 1 as precedence, authority_code, child_unique_id, gender, date_of_birth, null::date as duc, file_no, line_no, first_delivery
    from annex_a_looked_after_current
    where uasc_within_last_12_months = 'Y'
    union all
    select 2, authority_code, child_unique_id, gender, date_of_birth, (date_of_birth + interval '18 years')::date, file_no, line_no, first_delivery
    from annex_a_care_leaver_current
    where uasc_or_formerly_uasc = 'Y'
)

select distinct on (authority_code, child_unique_id)
    authority_code,
    child_unique_id as child,
    gender as sex,
    date_of_birth as dob,
    duc,
    file_no,
    line_no,
    first_delivery,
    null::date as known_from
from listed
order by authority_code, child_unique_id, precedence, line_no desc
