/*
code:        CP12.out_of_area
title:       Children placed more than 20 miles from home and outside the area
theme:       sufficiency and placements
why:         The published comparators count only those who are also outside the area of the council
source:      As CP12, and the placement lies in another authority (LAIT 87)
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    lower
decimals:    0
comparator:  Published over 20 miles and outside the authority, of all children looked after (LAIT 87); CP12 itself counts every placement over 20 miles and has no published comparator
order:       121
needs:       [postcodes]
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    distance_miles || ' miles' as detail,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(
        distance_status = 'KNOWN'
        and distance_miles > 20.0
        and placed_in_authority_code <> authority_code,
        false
    ) as is_counted,
    case distance_status
        when 'UASC' then 'UASC'
        when 'KNOWN' then 'NOT_IN_NUMERATOR'
        else 'UNKNOWN_DISTANCE'
    end as otherwise
from cla_month
join reporting_month using (authority_code, month_key)
