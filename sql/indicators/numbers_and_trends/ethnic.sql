/*
code:        ETHNIC
title:       Children in care by ethnic group
theme:       numbers and trends
why:         Shows whether any group is in care more often than its share of children
source:      ETHNIC of the header by board group; ssda903 1.3
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    none
decimals:    0
order:       56
members:
  WHITE_BRITISH: White British
  WHITE_OTHER: other White
  MIXED: mixed
  ASIAN: Asian
  BLACK: Black
  OTHER: other
  UNKNOWN: not known
*/
with

member as (
    select distinct ethnicity_group_code as member
    from ethnicity
)

select
    authority_code,
    month_key,
    child_key as subject_key,
    member,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(ethnicity_group_code, 'UNKNOWN') = member as is_counted
from cla_month
join reporting_month using (authority_code, month_key)
join child using (authority_code, child_key)
left join ethnicity using (ethnicity_code)
cross join member
