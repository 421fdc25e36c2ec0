/*
code:        CP7
title:       Children with a ratified permanence plan
theme:       permanency
why:         A plan that is agreed says where a child will grow up; without one care drifts
source:      Any permanence plan active at the month end with RATIFIED_DATE on or before it; rulings 5
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       70
needs:       [permanence_plans]
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_looked_after then reason end as excluded_because,
    case
        when plan.child_key is null then 'no active plan'
        when not plan.is_ratified then 'plan not ratified'
    end as detail,
    coalesce(plan.is_ratified, false) as is_counted
from cla_month
join reporting_month using (authority_code, month_key)
left join permanence_plan_month as plan using (authority_code, month_key, child_key)
