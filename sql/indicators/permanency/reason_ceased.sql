/*
code:        REASON_CEASED
title:       Children who left care by reason
theme:       permanency
why:         Where children go when they leave says what care has achieved
source:      Shares of the denominator of CP8 by group of REC; ssda903 1.3 and rulings 5
subject:     child
basis:       rolling 12 months
kind:        percent
unit:        percent
polarity:    none
decimals:    0
order:       83
members:
  ADOPTED: adopted
  SGO: special guardianship order
  CAO_RO: child arrangements or residence order
  RETURNED_HOME: returned home
  RELATIVE_WITHOUT_PR: to a relative without parental responsibility
  AGED_OUT: grown up
  CUSTODY_REMAND: custody or remand
  OTHER: other
*/
with

member (member) as (
    values
        ('ADOPTED'),
        ('SGO'),
        ('CAO_RO'),
        ('RETURNED_HOME'),
        ('RELATIVE_WITHOUT_PR'),
        ('AGED_OUT'),
        ('CUSTODY_REMAND'),
        ('OTHER')
)

select
    authority_code,
    month_key,
    child_key as subject_key,
    member,
    case when not is_ceaser then end_kind end as excluded_because,
    coalesce(end_reason_group_code = member, false) as is_counted,
    case when end_kind = 'UNKNOWN_REASON' then 'UNKNOWN_CODE' else 'NOT_IN_NUMERATOR' end as otherwise
from last_end_month
join reporting_month using (authority_code, month_key)
cross join member
