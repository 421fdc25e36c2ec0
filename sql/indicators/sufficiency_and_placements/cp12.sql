/*
code:        CP12
title:       Children placed more than 20 miles from home
theme:       sufficiency and placements
why:         Children far from home lose family, friends and school, and are harder to visit
source:      DfE straight-line distance between home and placement postcode, over 20.0 miles to one decimal; rulings 3 and 5
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    lower
decimals:    0
order:       120
needs:       [postcodes]
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    distance_miles || ' miles' as detail,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(distance_status = 'KNOWN' and distance_miles > 20.0, false) as is_counted,
    case distance_status
        when 'UASC' then 'UASC'
        when 'KNOWN' then 'NOT_IN_NUMERATOR'
        else 'UNKNOWN_DISTANCE'
    end as otherwise
from cla_month
join reporting_month using (authority_code, month_key)
