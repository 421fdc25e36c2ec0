/*
code:        CP24
title:       Care leavers aged 19 to 21 in suitable accommodation
theme:       quality and impact
why:         A safe and settled home comes before everything else
source:      Care leavers with an ACCOM digit of 1, never S or X; abroad, deported and residence unknown left out; rulings 5
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
comparator:  Published of care leavers around their 19th, 20th and 21st birthday in the year; ours are those aged 19 to 21 on the day
order:       240
needs:       [care_leavers]
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case
        when not is_care_leaver then reason
        when age_years is null then 'AGE_UNKNOWN'
        when age_years not between 19 and 21 then 'OUT_OF_AGE'
        when accommodation_type_code in ('G', 'H', 'R') then 'ABROAD_OR_UNTRACED'
    end as excluded_because,
    coalesce(is_suitable, false) as is_counted,
    case
        when accommodation_type_code = 'UNKNOWN' and accommodation_code <> '0' then 'UNKNOWN_CODE'
        else 'NOT_IN_NUMERATOR'
    end as otherwise
from care_leaver_month
join reporting_month using (authority_code, month_key)
