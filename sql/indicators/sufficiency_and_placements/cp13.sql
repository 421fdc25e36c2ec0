/*
code:        CP13
title:       Children with in-house foster carers
theme:       sufficiency and placements
why:         Own carers are nearer, better known and cost less than agency carers
source:      Placement group FOSTER_IN_HOUSE, that is U4-U6 with PR1; temporary placements resolved
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    1
order:       130
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
