/*
title:   Times missing or away that overlap
why:     one absence recorded twice makes two episodes of it
source:  ssda903.md 1.2 (missing: no overlaps) and 1.7 (rule 574)
*/
with followed as (
    select
        *,
        lead(start_date) over child_in_order as next_start_date
    from missing_episode
    window child_in_order as (
        partition by child_key order by start_date, coalesce(end_date, 'infinity'), line_no
    )
)

select
    authority_code,
    child_key,
    start_date as on_date,
    case
        when end_date is null then 'MIS_END blank and another MIS_START later'
        else 'MIS_END ' || end_date - next_start_date || ' days after the next MIS_START'
    end as found,
    'an end on or before the next MIS_START; both are counted' as expected
from followed
where next_start_date < coalesce(end_date, 'infinity')
