/*
title:   The legal tracker with the identifier of the child, for the analyst role alone
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
  child_id:  CHILD as the case-management system has it
  previous_legal_status_code:  LS before the present one in this period of care
  previous_legal_status_name:  That legal status in words
  court_stage_name:            The stage in words
  limit_days:                  Days for which the law lets the legal status last (Children Act 1989: police protection 3, emergency protection 15, child assessment 7, interim care order 182 as proceedings are to end in 26 weeks); empty where it sets no limit
*/
select
    tracker.*,
    child.child_id
from rpt_legal_tracker as tracker
left join child using (child_key)
