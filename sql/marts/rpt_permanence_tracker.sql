/*
title:   The permanence tracker: where each child stands on the way to a permanent home
grain:   One row per child looked after at the latest as-at date
columns:
  as_at_date:               Latest as-at date, not a month end: the days run to it
  days_in_care:             Days since the child started to be looked after
  days_since_plan:          Days since PLAN_DATE
  days_since_ratification:  Days since RATIFIED_DATE
  is_plan_overdue:          Whether the second review is past and no active plan is ratified
  days_since_order:         Days since the placement order
  is_match_overdue:         Whether 121 days since the order are past without a match and without an adoptive placement
  days_since_placed:        Days since the first day of the adoptive placement
  is_placement_overdue:     Whether 426 days in care are past without an adoptive placement, where adoption is the plan
  is_overdue:               Whether anything of the above is overdue
  plan_type_name:  The plan in words; also says where there is none
  overdue:         What is overdue and since when it was due; empty where nothing is. Due are a ratified plan four months into care (second review), a match 121 days after the placement order and an adoptive placement 426 days after entering care (adoption scorecard of the Department for Education, A2 and A10)
*/
select
    authority.authority_code,
    authority.authority_name,
    latest_as_at.as_at_date,
    tracker.child_key,
    tracker.age_years,
    legal_status.legal_status_code,
    legal_status.legal_status_name,
    placement_type.placement_type_code,
    placement_type.placement_type_name,
    placement_group.placement_group_name,
    tracker.period_start_date,
    latest_as_at.as_at_date - tracker.period_start_date as days_in_care,
    tracker.active_plans,
    tracker.plan_type_code,
    case coalesce(tracker.plan_type_code, '')
        when '' then 'No active plan'
        when 'RETURN' then 'Return home'
        when 'ADOPTION' then 'Adoption'
        when 'SGO_CAO' then 'Special guardianship or child arrangements order'
        when 'SUPPORTED' then 'Supported living'
        when 'LT_RESIDENTIAL' then 'Long-term residential care'
        when 'LT_FOSTERING' then 'Long-term fostering'
        when 'OTHER' then 'Other'
        else 'Unknown'
    end::varchar(60) as plan_type_name,
    tracker.plan_date,
    latest_as_at.as_at_date - tracker.plan_date as days_since_plan,
    tracker.is_plan_ratified,
    tracker.ratified_date,
    tracker.days_to_ratification,
    latest_as_at.as_at_date - tracker.ratified_date as days_since_ratification,
    tracker.has_ratified_plan,
    tracker.plan_due_date,
    overdue.is_plan_overdue,
    tracker.adoption_decision_date,
    tracker.decision_ceased_date,
    tracker.decision_ceased_reason,
    tracker.placement_order_date,
    tracker.placement_order_basis,
    latest_as_at.as_at_date - tracker.placement_order_date as days_since_order,
    tracker.match_date,
    tracker.days_order_to_match,
    tracker.match_due_date,
    overdue.is_match_overdue,
    tracker.placed_for_adoption_date,
    latest_as_at.as_at_date - tracker.placed_for_adoption_date as days_since_placed,
    tracker.placement_due_date,
    overdue.is_placement_overdue,
    overdue.is_plan_overdue or overdue.is_match_overdue or overdue.is_placement_overdue as is_overdue,
    concat_ws(
        '; ',
        case when overdue.is_plan_overdue then 'ratified plan due ' || to_char(tracker.plan_due_date, 'DD/MM/YYYY') end,
        case when overdue.is_match_overdue then 'match due ' || to_char(tracker.match_due_date, 'DD/MM/YYYY') end,
        case when overdue.is_placement_overdue then 'adoptive placement due ' || to_char(tracker.placement_due_date, 'DD/MM/YYYY') end
    )::varchar(120) as overdue
from fact_permanence_tracker as tracker
join dim_authority as authority using (authority_key)
join dim_legal_status as legal_status using (legal_status_key)
join dim_placement_type as placement_type using (placement_type_key)
join dim_placement_group as placement_group using (placement_group_key)
cross join latest_as_at
cross join lateral (
    select
        not tracker.has_ratified_plan and tracker.plan_due_date < latest_as_at.as_at_date as is_plan_overdue,
        coalesce(
            tracker.match_date is null and tracker.placed_for_adoption_date is null and tracker.match_due_date < latest_as_at.as_at_date,
            false
        ) as is_match_overdue,
        coalesce(
            tracker.placed_for_adoption_date is null and tracker.placement_due_date < latest_as_at.as_at_date,
            false
        ) as is_placement_overdue
) as overdue
