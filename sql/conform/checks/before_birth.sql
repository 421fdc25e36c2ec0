/*
title:   Episodes that start before the child was born
why:     one of the two dates is wrong, so the age of the child is not known
source:  rulings.md 2 (BEFORE_BIRTH); ssda903.md 1.2
*/
with first_start as (
    select child_key, min(start_date) as start_date
    from episode_source
    group by child_key
)

select
    child.authority_code,
    child.child_key,
    first_start.start_date as on_date,
    'a DECOM before the date of birth' as found,
    'DECOM on or after DOB; the child counts, the age is unknown' as expected
from child
join first_start on first_start.child_key = child.child_key
join child_identifier as identifier on identifier.child_key = child.child_key
where child.birth_date is null
    and exists (
        select from header_current as header
        where header.authority_code = identifier.authority_code
            and header.child = identifier.child_id
            and header.dob > first_start.start_date
    )
