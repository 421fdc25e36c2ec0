/*
title:   Children with an active permanence plan at each month end
why:     both figures on ratified plans ask the same of a plan
source:  Inbox contract 2.2 (permanence_plans, active at A); rulings.md 5 (CP7)
*/
select
    authority_code,
    month_key,
    child_key,
    coalesce(bool_or(ratified_date <= month_end_date), false) as is_ratified
from cla_month
join permanence_plan using (authority_code, child_key)
where plan_date <= month_end_date
    and coalesce(ended_date, 'infinity') > month_end_date
group by authority_code, month_key, child_key
