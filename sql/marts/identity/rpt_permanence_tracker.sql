/*
title:   The permanence tracker with the identifier of the child, for the analyst role alone
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
  child_id:  CHILD as the case-management system has it
  plan_type_name:  The plan in words; also says where there is none
  overdue:         What is overdue and since when it was due; empty where nothing is. Due are a ratified plan four months into care (second review), a match 121 days after the placement order and an adoptive placement 426 days after entering care (adoption scorecard of the Department for Education, A2 and A10)
*/
select
    tracker.*,
    child.child_id
from rpt_permanence_tracker as tracker
left join child using (child_key)
