/*
title:   The same children with their identifier, for the analyst role alone
grain:   One row per authority, indicator, pair of months and child that came into, went out of or moved within the figure
columns:
  from_month:          Last day of the earlier month
  to_month:            Last day of the later month
  child_id:            CHILD as the case-management system has it
  movement:            "STARTED_CARE, BECAME_ELIGIBLE, MOVED_IN, MOVED_OUT, CEASED_CARE or NO_LONGER_ELIGIBLE: see mart.rpt_movement_child"
  from_numerator:      Contribution to the numerator in the earlier month
  from_denominator:    Contribution to the denominator in the earlier month
  from_reason:         Reason in the earlier month; empty where the child was not looked at
  to_numerator:        Contribution to the numerator in the later month
  to_denominator:      Contribution to the denominator in the later month
  to_reason:           Reason in the later month; empty where the child was not looked at
  numerator_change:    What the child added to the numerator between the months
  denominator_change:  What the child added to the denominator between the months
*/
select
    movement.authority_code,
    movement.indicator_code,
    movement.from_month,
    movement.to_month,
    movement.child_key,
    child.child_id,
    movement.movement,
    movement.from_numerator,
    movement.from_denominator,
    movement.from_reason,
    movement.to_numerator,
    movement.to_denominator,
    movement.to_reason,
    movement.numerator_change,
    movement.denominator_change
from rpt_movement_child as movement
left join child using (child_key)
