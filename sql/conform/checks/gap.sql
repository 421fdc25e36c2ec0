/*
title:   Episodes that go on by their reason but not by the next start
why:     X1 says that care goes on the same day; a day without an episode breaks the period
source:  rulings.md 3 (periods); ssda903.md 1.5 (flag gaps) and 1.7 (rule 388)
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
    'REC X1 and the next DECOM ' || next_start_date - end_date || ' days later' as found,
    'a next episode on the day of DEC; the period ends there without a ceaser, the next one starts a period' as expected
from followed
where end_reason_code = 'X1'
    and next_start_date > end_date
