/*
code:        L5
title:       In-house foster placements
theme:       leadership
why:         Each child with own carers is one fewer with an agency
source:      Placement group FOSTER_IN_HOUSE, connected carers left out; rulings 5
subject:     child
basis:       as at month end
kind:        count
unit:        children
polarity:    higher
decimals:    0
order:       305
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(placement_group_code = 'FOSTER_IN_HOUSE', false) as is_counted,
    case placement_group_code
        when 'TEMPORARY_UNRESOLVED' then 'TEMPORARY_UNRESOLVED'
        when 'UNKNOWN' then 'UNKNOWN_GROUP'
        else 'NOT_IN_NUMERATOR'
    end as otherwise
from cla_month
join reporting_month using (authority_code, month_key)
