/*
code:        CP14
title:       Children with connected carers
theme:       sufficiency and placements
why:         Relatives and friends keep a child in the family; many could become special guardians
source:      Placement group FOSTER_CONNECTED, that is U1-U3; temporary placements resolved
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    none
decimals:    1
order:       140
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(placement_group_code = 'FOSTER_CONNECTED', false) as is_counted,
    case placement_group_code
        when 'TEMPORARY_UNRESOLVED' then 'TEMPORARY_UNRESOLVED'
        when 'UNKNOWN' then 'UNKNOWN_GROUP'
        else 'NOT_IN_NUMERATOR'
    end as otherwise
from cla_month
join reporting_month using (authority_code, month_key)
