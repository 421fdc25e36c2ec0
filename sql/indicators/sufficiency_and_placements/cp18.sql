/*
code:        CP18
title:       Care leavers living with their former foster carers
theme:       sufficiency and placements
why:         Staying put gives a young adult what other young adults have, a home to grow out of
source:      Care leavers aged 18 to 20 with ACCOM Z; rulings 5
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    1
order:       180
needs:       [care_leavers]
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case
        when not is_care_leaver then reason
        when age_years is null then 'AGE_UNKNOWN'
        when age_years not between 18 and 20 then 'OUT_OF_AGE'
    end as excluded_because,
    coalesce(accommodation_type_code = 'Z', false) as is_counted,
    case
        when accommodation_type_code = 'UNKNOWN' and accommodation_code <> '0' then 'UNKNOWN_CODE'
        else 'NOT_IN_NUMERATOR'
    end as otherwise
from care_leaver_month
join reporting_month using (authority_code, month_key)
