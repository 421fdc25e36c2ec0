/*
code:        CP16
title:       Children in external residential placements
theme:       sufficiency and placements
why:         Bought places are the dearest and the furthest away
source:      CP15 with PR2-PR5; temporary placements resolved
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    lower
decimals:    1
order:       160
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(
        placement_group_code = 'RESI_EXTERNAL'
        or (
            placement_group_code in ('SECURE', 'FAMILY_CENTRE')
            and provider_code in ('PR2', 'PR3', 'PR4', 'PR5')
        ),
        false
    ) as is_counted,
    case placement_group_code
        when 'TEMPORARY_UNRESOLVED' then 'TEMPORARY_UNRESOLVED'
        when 'RESI_UNKNOWN' then 'UNKNOWN_GROUP'
        when 'UNKNOWN' then 'UNKNOWN_GROUP'
        else 'NOT_IN_NUMERATOR'
    end as otherwise
from cla_month
join reporting_month using (authority_code, month_key)
