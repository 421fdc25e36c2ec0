/*
code:        CP23.aged_17_21
title:       Care leavers aged 17 to 21 in education, employment or training
theme:       quality and impact
why:         The whole group the council keeps in touch with by duty
source:      Variant of CP23 with the ages 17 to 21
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       231
needs:       [care_leavers]
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case
        when not is_care_leaver then reason
        when age_years is null then 'AGE_UNKNOWN'
        when age_years not between 17 and 21 then 'OUT_OF_AGE'
    end as excluded_because,
    coalesce(activity_group_code = 'EET', false) as is_counted,
    case
        when activity_group_code = 'UNKNOWN' and activity_code <> '0' then 'UNKNOWN_CODE'
        else 'NOT_IN_NUMERATOR'
    end as otherwise
from care_leaver_month
join reporting_month using (authority_code, month_key)
