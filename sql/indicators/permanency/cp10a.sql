/*
code:        CP10A
title:       Children in adoptive placements
theme:       permanency
why:         Children living with the family who will adopt them
source:      PLACE A3-A6; temporary placements resolved; rulings 3
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       100
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(placement_group_code = 'ADOPTIVE', false) as is_counted,
    case placement_group_code
        when 'TEMPORARY_UNRESOLVED' then 'TEMPORARY_UNRESOLVED'
        when 'UNKNOWN' then 'UNKNOWN_GROUP'
        else 'NOT_IN_NUMERATOR'
    end as otherwise
from cla_month
join reporting_month using (authority_code, month_key)
