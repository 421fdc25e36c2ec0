/*
title:   Permanence plans
why:     a child without a ratified plan drifts; the plan also says which visits and steps are due
source:  Inbox contract 2.2 (permanence_plans, active at A); rulings.md 5 (CP7)
*/
select
    identifier.child_key,
    plans.plan_type as plan_type_code,
    plans.plan_date,
    row_number() over (
        partition by identifier.child_key, plans.plan_type, plans.plan_date order by plans.file_no, plans.line_no
    )::integer as line_no,
    plans.authority_code,
    plans.ratified_date,
    plans.ended_date
from permanence_plans_current as plans
join child_identifier as identifier
    on identifier.authority_code = plans.authority_code and identifier.child_id = plans.child
