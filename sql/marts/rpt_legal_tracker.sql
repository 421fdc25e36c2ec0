/*
title:   The legal tracker: which order each child is under, how far the court has come, and how long each stage takes
grain:   One row per child looked after at the latest as-at date
columns:
  as_at_date:                  Latest as-at date, not a month end: the days run to it
  days_in_care:                Days since the child started to be looked after
  days_in_legal_status:        Days since the first day of the unbroken run of the legal status
  days_in_court_stage:         Days since the first day of the stage
  days_in_interim_order:       Days with an interim care order in this period of care
  days_in_care_order:          Days with a full care order in this period of care
  days_in_placement_order:     Days with a placement order (LS E1) in this period of care
  days_since_placed:           Days since the first day of the adoptive placement
  is_overdue:                  Whether the legal status has lasted longer than the law lets it
  days_overdue:                Days since the last day on which it should; empty where nothing is overdue
  previous_legal_status_code:  LS before the present one in this period of care
  previous_legal_status_name:  That legal status in words
  court_stage_name:            The stage in words
  limit_days:                  Days for which the law lets the legal status last (Children Act 1989: police protection 3, emergency protection 15, child assessment 7, interim care order 182 as proceedings are to end in 26 weeks); empty where it sets no limit
*/
select
    authority.authority_code,
    authority.authority_name,
    latest_as_at.as_at_date,
    tracker.child_key,
    tracker.age_years,
    legal_status.legal_status_code,
    legal_status.legal_status_name,
    tracker.legal_status_since_date,
    latest_as_at.as_at_date - tracker.legal_status_since_date as days_in_legal_status,
    previous_status.legal_status_code as previous_legal_status_code,
    previous_status.legal_status_name as previous_legal_status_name,
    tracker.period_start_date,
    latest_as_at.as_at_date - tracker.period_start_date as days_in_care,
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
    latest_as_at.as_at_date - tracker.court_stage_since_date as days_in_court_stage,
    tracker.interim_order_date,
    case when tracker.interim_order_date is not null
        then coalesce(tracker.earlier_days_in_interim_order, 0) + case legal_status.legal_status_code when 'C1' then present.days else 0 end
    end as days_in_interim_order,
    tracker.care_order_date,
    case when tracker.care_order_date is not null
        then coalesce(tracker.earlier_days_in_care_order, 0) + case legal_status.legal_status_code when 'C2' then present.days else 0 end
    end as days_in_care_order,
    tracker.placement_order_date,
    case when tracker.placement_order_date is not null
        then coalesce(tracker.earlier_days_in_placement_order, 0) + case legal_status.legal_status_code when 'E1' then present.days else 0 end
    end as days_in_placement_order,
    tracker.placed_for_adoption_date,
    latest_as_at.as_at_date - tracker.placed_for_adoption_date as days_since_placed,
    tracker.limit_days,
    tracker.limit_date,
    coalesce(tracker.limit_date < latest_as_at.as_at_date, false) as is_overdue,
    case when tracker.limit_date < latest_as_at.as_at_date then latest_as_at.as_at_date - tracker.limit_date end as days_overdue
from fact_legal_tracker as tracker
join dim_authority as authority using (authority_key)
join dim_legal_status as legal_status using (legal_status_key)
join dim_legal_status as previous_status on previous_status.legal_status_key = tracker.previous_legal_status_key
cross join latest_as_at
cross join lateral (select latest_as_at.as_at_date - tracker.legal_status_since_date as days) as present
