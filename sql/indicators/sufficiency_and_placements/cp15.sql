/*
code:        CP15
title:       Children in residential placements
theme:       sufficiency and placements
why:         Most children do better in a family, and residential care is the dearest
source:      PLACE K1, K2, R1, R3, S1 and legacy codes of the same groups; temporary placements resolved
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    lower
decimals:    1
order:       150
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(
        placement_group_code in ('RESI_IN_HOUSE', 'RESI_EXTERNAL', 'RESI_UNKNOWN', 'SECURE', 'FAMILY_CENTRE'),
        false
    ) as is_counted,
    case placement_group_code
        when 'TEMPORARY_UNRESOLVED' then 'TEMPORARY_UNRESOLVED'
        when 'UNKNOWN' then 'UNKNOWN_GROUP'
        else 'NOT_IN_NUMERATOR'
    end as otherwise
from cla_month
join reporting_month using (authority_code, month_key)
