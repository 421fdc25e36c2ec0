/*
title:   Children still in care on or after their eighteenth birthday
why:     an episode that nobody closed would otherwise stay in the numbers for ever
source:  rulings.md 3 (over 18); ssda903.md 1.7 (rule 359); worked case T49
*/
select distinct
    episode.authority_code,
    episode.child_key,
    child.eighteenth_birthday as on_date,
    'an episode of care that goes on after the eighteenth birthday' as found,
    'DEC on the eighteenth birthday at the latest; in no snapshot from that day on' as expected
from episode
join child on child.child_key = episode.child_key
cross join as_at
where episode.snapshot_end_date is distinct from episode.end_date
    and child.eighteenth_birthday <= as_at.as_at_date
