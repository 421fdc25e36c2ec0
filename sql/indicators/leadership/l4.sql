/*
code:        L4
title:       In-house residential placements
theme:       leadership
why:         Own homes are nearer and cost less than bought ones
source:      Placement group RESI_IN_HOUSE; rulings 4. L3 and L4 do not add up to CP15: own secure and family-centre places are in neither
subject:     child
basis:       as at month end
kind:        count
unit:        children
polarity:    higher
decimals:    0
order:       304
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(placement_group_code = 'RESI_IN_HOUSE', false) as is_counted,
    case placement_group_code
        when 'TEMPORARY_UNRESOLVED' then 'TEMPORARY_UNRESOLVED'
        when 'RESI_UNKNOWN' then 'UNKNOWN_GROUP'
        when 'UNKNOWN' then 'UNKNOWN_GROUP'
        else 'NOT_IN_NUMERATOR'
    end as otherwise
from cla_month
join reporting_month using (authority_code, month_key)
