/*
code:        CL_INTOUCH
title:       Care leavers aged 19 to 21 the council is in touch with
theme:       quality and impact
why:         Nothing can be done for a young person nobody can reach
source:      Care leavers with IN_TOUCH YES; rulings 5
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       250
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
    coalesce(in_touch_code = 'YES', false) as is_counted
from care_leaver_month
join reporting_month using (authority_code, month_key)
