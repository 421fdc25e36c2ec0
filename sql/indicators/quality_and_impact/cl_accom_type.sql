/*
code:        CL_ACCOM_TYPE
title:       Care leavers aged 19 to 21 by kind of accommodation
theme:       quality and impact
why:         Where young adults live, and of how many it is not known
source:      Letter of ACCOM, unknown shown; rulings 5
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    none
decimals:    0
order:       251
needs:       [care_leavers]
members:
  B: parents or relatives
  C: community or residential home
  D: supported accommodation
  E: supported lodgings
  G: gone abroad
  H: deported
  K: ordinary lodgings
  R: residence not known
  S: no fixed abode
  T: foyer
  U: independent living
  V: emergency accommodation
  W: bed and breakfast
  X: custody
  'Y': other
  Z: former foster carer
  UNKNOWN: not known
*/
with

member as (
    select distinct accommodation_type_code as member
    from accommodation
)

select
    authority_code,
    month_key,
    child_key as subject_key,
    member,
    case when not is_care_leaver then reason end as excluded_because,
    accommodation_type_code = member as is_counted
from care_leaver_month
join reporting_month using (authority_code, month_key)
cross join member
-- seventeen rows of everybody of another age would say nothing that the evidence of CP24 does not
where age_years between 19 and 21
