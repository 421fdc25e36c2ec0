/*
title:   Episodes that go on by their reason with nothing after them
why:     X1 says that care goes on; without a next episode the child is not looked after from DEC on
source:  rulings.md 3 (a chain that ends with X1); ssda903.md 1.7 (rule 388)
*/
with followed as (
    select
        *,
        lead(start_date) over (partition by child_key order by start_date) as next_start_date
    from episode_cleaned
)

select
    authority_code,
    child_key,
    end_date as on_date,
    'REC X1 and no episode after it' as found,
    'a next episode on the day of DEC; not a ceaser, not looked after from that day' as expected
from followed
where end_reason_code = 'X1'
    and next_start_date is null
