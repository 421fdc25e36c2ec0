/*
code:        P1_COUNT
title:       Children placed with their parents, number
theme:       permanency
why:         All children in care at home, whatever the order
source:      PLACE P1; temporary placements resolved; indicators CP9
subject:     child
basis:       as at month end
kind:        count
unit:        children
polarity:    lower
decimals:    0
order:       91
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(placement_type_code = 'P1', false) as is_counted
from cla_month
join reporting_month using (authority_code, month_key)
