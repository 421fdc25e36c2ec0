/*
code:        CP9
title:       Children on care orders placed with their parents
theme:       permanency
why:         A care order at home is either a step to discharge or a sign that the order is no longer needed
source:      PLACE P1 with LS C1 or C2; temporary placements resolved; rulings 3
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    lower
decimals:    0
order:       90
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(placement_type_code = 'P1' and legal_status_code in ('C1', 'C2'), false) as is_counted,
    case placement_group_code
        when 'TEMPORARY_UNRESOLVED' then 'TEMPORARY_UNRESOLVED'
        when 'UNKNOWN' then 'UNKNOWN_GROUP'
        else 'NOT_IN_NUMERATOR'
    end as otherwise
from cla_month
join reporting_month using (authority_code, month_key)
