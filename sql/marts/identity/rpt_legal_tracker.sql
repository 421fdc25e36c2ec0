/*
title:   The legal tracker with the identifier of the child, for the analyst role alone
grain:   One row per child looked after at the latest as-at date
columns:
  child_id:  CHILD as the case-management system has it
  previous_legal_status_code:  LS before the present one in this period of care
  previous_legal_status_name:  That legal status in words
  court_stage_name:            The stage in words
  limit_days:                  Days for which the law lets the legal status last (Children Act 1989: police protection 3, emergency protection 15, child assessment 7, interim care order 182 as proceedings are to end in 26 weeks); empty where it sets no limit
*/
select
    authority.authority_code,
    authority.authority_name,
    tracker.as_at_date,
    tracker.child_key,
    child.child_id,
    tracker.age_years,
    legal_status.legal_status_code,
    legal_status.legal_status_name,
    tracker.legal_status_since_date,
    tracker.days_in_legal_status,
    previous_status.legal_status_code as previous_legal_status_code,
    previous_status.legal_status_name as previous_legal_status_name,
    tracker.period_start_date,
    tracker.days_in_care,
    tracker.court_stage_code,
    case tracker.court_stage_code
        when 'VOLUNTARY' then 'Accommodated by agreement, nothing before the court'
        when 'PROTECTION' then 'Protected in an emergency'
        when 'YOUTH_JUSTICE' then 'Remanded or sentenced'
        when 'INTERIM_ORDER' then 'Interim care order, proceedings open'
        when 'CARE_ORDER' then 'Full care order'
        when 'PLACEMENT_ORDER' then 'Placement order, not yet placed for adoption'
        when 'PLACED_FOR_ADOPTION' then 'Placed for adoption, adoption order awaited'
        else 'Unknown'
    end::varchar(60) as court_stage_name,
    tracker.court_stage_since_date,
    tracker.days_in_court_stage,
    tracker.interim_order_date,
    tracker.days_in_interim_order,
    tracker.care_order_date,
    tracker.days_in_care_order,
    tracker.placement_order_date,
    tracker.days_in_placement_order,
    tracker.placed_for_adoption_date,
    tracker.days_since_placed,
    tracker.limit_days,
    tracker.limit_date,
    tracker.is_overdue,
    tracker.days_overdue
from fact_legal_tracker as tracker
join dim_authority as authority using (authority_key)
join dim_legal_status as legal_status using (legal_status_key)
join dim_legal_status as previous_status on previous_status.legal_status_key = tracker.previous_legal_status_key
left join child using (child_key)
