/*
code:        CP23
title:       Care leavers aged 19 to 21 in education, employment or training
theme:       quality and impact
why:         Whether young adults leave care with a start in life
source:      Care leavers with ACTIV F1-F5, P1-P5; unknown stays in the denominator; rulings 5
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
comparator:  Published of care leavers around their 19th, 20th and 21st birthday in the year; ours are those aged 19 to 21 on the day
order:       230
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
    end as excluded_because,
    coalesce(activity_group_code = 'EET', false) as is_counted,
    case
        when activity_group_code = 'UNKNOWN' and activity_code <> '0' then 'UNKNOWN_CODE'
        else 'NOT_IN_NUMERATOR'
    end as otherwise
from care_leaver_month
join reporting_month using (authority_code, month_key)
