/*
title:   Times missing or away that go on after the child left care
why:     a child who is no longer looked after is not missing from placement
source:  ssda903.md 1.2 (missing: closed when the child ceases) and 1.7 (rules 575, 577)
*/
select
    missing.authority_code,
    missing.child_key,
    missing.start_date as on_date,
    case
        when missing.end_date is null then 'MIS_END blank, the period of care ended'
        else 'MIS_END ' || missing.end_date - period.end_date || ' days after the period of care ended'
    end as found,
    'MIS_END on or before the DEC that ends the period of care' as expected
from missing_episode as missing
join period_of_care as period
    on period.child_key = missing.child_key
    and period.start_date <= missing.start_date
    and period.end_date > missing.start_date
where coalesce(missing.end_date, 'infinity') > period.end_date
