/*
title:   Episodes closed because they were left open
why:     the year-end count keeps the child, but nobody said when and why the child left
source:  rulings.md 3 (repaired ends); ssda903.md 1.5
*/
select
    cleaned.authority_code,
    cleaned.child_key,
    cleaned.end_date as on_date,
    case
        when source.supplied_end_date is null then 'an open episode that the next return does not hold'
        else 'REC ' || source.end_reason_code || ', which a tool writes where an episode was left open'
    end as found,
    'DEC and a real REC from the case-management system; the period ends on that day, not a ceaser' as expected
from episode_cleaned as cleaned
join episode_source as source on source.child_key = cleaned.child_key and source.start_date = cleaned.start_date
where cleaned.end_cause = 'REPAIRED'
