/*
code:        CP7.four_months
title:       Children in care four months or more with a ratified permanence plan
theme:       permanency
why:         A plan for permanence is due at the second review, four months into care; before that none can be expected
source:      CP7 among children whose period of care began four months or more before the month end; variant of CP7
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       71
needs:       [permanence_plans]
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case
        when not is_looked_after then reason
        when period_start_date > reporting_month.month_end_date - interval '4 months' then 'UNDER_4_MONTHS'
    end as excluded_because,
    case
        when plan.child_key is null then 'no active plan'
        when not plan.is_ratified then 'plan not ratified'
    end as detail,
    coalesce(plan.is_ratified, false) as is_counted
from cla_month
join reporting_month using (authority_code, month_key)
left join permanence_plan_month as plan using (authority_code, month_key, child_key)
