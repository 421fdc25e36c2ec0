/*
code:        CC_COUNT
title:       Children with connected carers, number
theme:       sufficiency and placements
why:         Plans for connected carers are made in numbers of children
source:      Numerator of CP14; temporary placements resolved
subject:     child
basis:       as at month end
kind:        count
unit:        children
polarity:    none
decimals:    0
order:       141
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(placement_group_code = 'FOSTER_CONNECTED', false) as is_counted
from cla_month
join reporting_month using (authority_code, month_key)
