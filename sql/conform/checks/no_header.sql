/*
title:   Children with episodes and no header row
why:     their age, sex and ethnicity are unknown in every figure that needs them
source:  rulings.md 2 (NO_HEADER)
*/
select
    child.authority_code,
    child.child_key,
    min(source.start_date) as on_date,
    'an episode of care without a header row' as found,
    'one header row for each child; the child counts, DOB and SEX are unknown' as expected
from child
join episode_source as source on source.child_key = child.child_key
where not child.has_header
group by child.authority_code, child.child_key
