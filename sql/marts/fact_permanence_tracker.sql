/*
title:   Permanence tracker
grain:   One row per child looked after at the latest as-at date
*/
-- Due dates: a plan for permanence at the second review, four months into care (Care Planning Regulations 2010, regulation 33,
-- and indicators.md CP7); a match 121 days after the placement order and a family 426 days after entering care (thresholds of the
-- adoption scorecards of the Department for Education, measures A2 and A10). What is overdue is for the view to say: it depends on the day.
with looked_after as (
    select
        episode.*,
        as_at.as_at_date,
        extract(year from age(as_at.as_at_date, child.birth_date))::smallint as age_years
    from episode
    join as_at on as_at.as_at_date >= episode.start_date
        and as_at.as_at_date < coalesce(episode.snapshot_end_date, 'infinity')
    join child on child.child_key = episode.child_key
),

active_plan as (
    select
        permanence_plan.*,
        coalesce(ratified_date <= as_at_date, false) as is_ratified
    from permanence_plan
    cross join as_at
    where plan_date <= as_at_date
        and coalesce(ended_date, 'infinity') > as_at_date
),

plans_of_child as (
    select
        child_key,
        count(*) as active_plans,
        bool_or(is_ratified) as has_ratified_plan,
        bool_or(plan_type_code = 'ADOPTION') as has_adoption_plan
    from active_plan
    group by child_key
),

latest_plan as (
    select distinct on (child_key) *
    from active_plan
    order by child_key, plan_date desc, is_ratified desc, plan_type_code, line_no
),

standing_order as (
    select
        child_key,
        min(order_date) as order_date,
        case when count(distinct basis_code) = 2 then 'BOTH' else min(basis_code) end as basis_code
    from placement_order
    cross join as_at
    where order_date <= as_at_date
        and coalesce(ended_date, 'infinity') > as_at_date
    group by child_key
),

latest_decision as (
    select distinct on (child_key) *
    from adoption_decision
    join as_at on decision_date <= as_at_date
    order by child_key, decision_date desc
),

stepped as (
    select
        looked_after.*,
        coalesce(plans.active_plans, 0) as active_plans,
        plan.plan_type_code,
        plan.plan_date,
        coalesce(plan.is_ratified, false) as is_plan_ratified,
        case when plan.is_ratified then plan.ratified_date end as ratified_date,
        coalesce(plans.has_ratified_plan, false) as has_ratified_plan,
        (looked_after.period_start_date + interval '4 months')::date as plan_due_date,
        coalesce(decision.decision_date, case when adoption.decision_date <= looked_after.as_at_date then adoption.decision_date end)
            as adoption_decision_date,
        ceased.ceased_date as decision_ceased_date,
        case when ceased.ceased_date is not null then decision.ceased_reason_code end as decision_ceased_reason,
        standing_order.order_date,
        standing_order.basis_code,
        case when adoption.match_date <= looked_after.as_at_date then adoption.match_date end as match_date,
        adoptive_run.start_date as placed_date,
        standing_order.order_date + 121 as match_due_date,
        case
            when plans.has_adoption_plan or standing_order.order_date is not null
                or decision.decision_date is not null and ceased.ceased_date is null
                then looked_after.period_start_date + 426
        end as placement_due_date
    from looked_after
    left join plans_of_child as plans on plans.child_key = looked_after.child_key
    left join latest_plan as plan on plan.child_key = looked_after.child_key
    left join standing_order on standing_order.child_key = looked_after.child_key
    left join latest_decision as decision on decision.child_key = looked_after.child_key
    left join adoption on adoption.child_key = looked_after.child_key
    left join adoptive_run
        on adoptive_run.child_key = looked_after.child_key
        and looked_after.placement_group_code = 'ADOPTIVE'
        and looked_after.start_date >= adoptive_run.start_date
        and looked_after.start_date < coalesce(adoptive_run.end_date, 'infinity')
    cross join lateral (
        select case when decision.ceased_date <= looked_after.as_at_date then decision.ceased_date end as ceased_date
    ) as ceased
)

select
    coalesce(dim_authority.authority_key, -1) as authority_key,
    stepped.authority_code,
    stepped.child_key,
    stepped.age_years,
    coalesce(dim_legal_status.legal_status_key, -1) as legal_status_key,
    coalesce(dim_placement_type.placement_type_key, -1) as placement_type_key,
    coalesce(dim_placement_group.placement_group_key, -1) as placement_group_key,
    stepped.period_start_date,
    stepped.active_plans,
    stepped.plan_type_code,
    stepped.plan_date,
    stepped.is_plan_ratified,
    stepped.ratified_date,
    stepped.ratified_date - stepped.plan_date as days_to_ratification,
    stepped.has_ratified_plan,
    stepped.plan_due_date,
    stepped.adoption_decision_date,
    stepped.decision_ceased_date,
    stepped.decision_ceased_reason,
    stepped.order_date as placement_order_date,
    stepped.basis_code as placement_order_basis,
    stepped.match_date,
    case when stepped.match_date is not null and stepped.order_date is not null
        then greatest(stepped.match_date - stepped.order_date, 0) end as days_order_to_match,
    stepped.match_due_date,
    stepped.placed_date as placed_for_adoption_date,
    stepped.placement_due_date
from stepped
left join dim_authority using (authority_code)
left join dim_legal_status using (legal_status_code)
left join dim_placement_type on dim_placement_type.placement_type_code = stepped.resolved_placement_type_code
left join dim_placement_group using (placement_group_code)
