/*
title:   More than two temporary placements for carers' holidays in twelve months
why:     a third one is a placement of its own
source:  ssda903.md 1.3 (T3) and 1.7 (rule 377)
*/
with holidays as (
    select
        authority_code,
        child_key,
        start_date,
        count(*) over (
            partition by child_key order by start_date::timestamp
            range between interval '12 months' preceding and current row
        ) as in_twelve_months
    from episode
    where placement_type_code = 'T3'
)

select
    authority_code,
    child_key,
    start_date as on_date,
    in_twelve_months || ' placements T3 within twelve months' as found,
    'at most 2; still resolved to the placement before it' as expected
from holidays
where in_twelve_months > 2
