/*
code:        CP8
title:       Children who left care to a special guardianship order
theme:       permanency
why:         A special guardian is a permanent family outside care
source:      Children by their last cessation in the window, REC E45-E48 (E43, E44); rulings 5
subject:     child
basis:       rolling 12 months
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       80
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_ceaser then end_kind end as excluded_because,
    coalesce(end_reason_group_code = 'SGO', false) as is_counted,
    case when end_kind = 'UNKNOWN_REASON' then 'UNKNOWN_CODE' else 'NOT_IN_NUMERATOR' end as otherwise
from last_end_month
join reporting_month using (authority_code, month_key)
