/*
code:        L6
title:       Placements with independent fostering agencies
theme:       leadership
why:         Agency carers cost more than own carers and live further away
source:      Placement group FOSTER_IFA; leadership-and-finance 4
subject:     child
basis:       as at month end
kind:        count
unit:        children
polarity:    lower
decimals:    0
order:       306
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(placement_group_code = 'FOSTER_IFA', false) as is_counted,
    case placement_group_code
        when 'TEMPORARY_UNRESOLVED' then 'TEMPORARY_UNRESOLVED'
        when 'UNKNOWN' then 'UNKNOWN_GROUP'
        else 'NOT_IN_NUMERATOR'
    end as otherwise
from cla_month
join reporting_month using (authority_code, month_key)
