/*
code:        GENDER
title:       Children in care by sex
theme:       numbers and trends
why:         Shows whether boys and girls come into care alike
source:      SEX of the header, M, F or not known; indicators 3.2
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    none
decimals:    0
order:       55
members:
  F: female
  M: male
  U: not stated
*/
with

member (member) as (
    values ('M'), ('F'), ('U')
)

select
    authority_code,
    month_key,
    child_key as subject_key,
    member,
    case when not is_looked_after then reason end as excluded_because,
    sex_code = member as is_counted
from cla_month
join reporting_month using (authority_code, month_key)
cross join member
