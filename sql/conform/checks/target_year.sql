/*
title:   Targets whose financial year is not written as 2021/22
why:     such a target is in force in no month, and its indicator has none
source:  rulings.md 4, targets by financial year
*/
select
    targets_current.authority_code,
    null::integer as child_key,
    null::date as on_date,
    count(*) || ' targets whose FINANCIAL_YEAR is not of the form 9999/99' as found,
    'the financial year as 2021/22' as expected
from targets_current
where targets_current.financial_year !~ '^[0-9]{4}/[0-9]{2}$'
group by targets_current.authority_code
