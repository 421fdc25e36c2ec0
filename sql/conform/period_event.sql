/*
title:   Starts and ends of periods of care
why:     the ratio of children entering to children leaving counts both, in a month and over six
source:  rulings.md 3 (periods, starters, ceasers) and 5 (CP3)
*/
select
    child_key,
    start_date as event_date,
    'START' as event_code,
    authority_code,
    is_starter::integer as starts,
    0 as ceases,
    case when not is_starter then 'OVER_18' end as excluded_because
from period_of_care
union all
select
    child_key,
    end_date,
    'END',
    authority_code,
    0,
    is_ceaser::integer,
    case when not is_ceaser then end_kind end
from period_of_care
where end_date is not null
union all
select distinct
    child_key,
    start_date,
    'SHORT_BREAK',
    authority_code,
    0,
    0,
    'SHORT_BREAK'
from short_break
