/*
title:   Children with statutory visits on days they were not in care
why:     a visit with a wrong date leaves a gap where it was made
source:  Inbox contract 2.2 (visits); a personal adviser visits care leavers, and is left out
*/
select
    visit.authority_code,
    visit.child_key,
    min(visit.visit_date) as on_date,
    count(*) || ' visits on days without an episode of care, the first on this one' as found,
    'visits on days within an episode of care or a short break' as expected
from visit
left join period_of_care as period
    on period.child_key = visit.child_key
    and period.start_date <= visit.visit_date
    and coalesce(period.end_date, 'infinity') >= visit.visit_date
left join short_break
    on short_break.child_key = visit.child_key
    and short_break.start_date <= visit.visit_date
    and coalesce(short_break.end_date, 'infinity') >= visit.visit_date
where visit.is_statutory
    and period.child_key is null
    and short_break.child_key is null
group by visit.authority_code, visit.child_key
