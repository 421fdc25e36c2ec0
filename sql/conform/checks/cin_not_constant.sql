/*
title:   Periods of care with more than one category of need
why:     the category of need is the reason at the start of the period
source:  ssda903.md 1.2 and 1.7 (rule 504)
*/
select
    authority_code,
    child_key,
    period_start_date as on_date,
    count(distinct category_of_need_code) || ' categories of need in one period of care' as found,
    'one CIN through a period; that of its first episode counts' as expected
from episode
group by authority_code, child_key, period_start_date
having count(distinct category_of_need_code) > 1
