/*
code:        CP10B
title:       Children who left care through adoption
theme:       permanency
why:         Adoption is the most lasting way out of care
source:      Children by their last cessation in the window, REC E11 or E12 (E1); rulings 5
subject:     child
basis:       rolling 12 months
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       101
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_ceaser then end_kind end as excluded_because,
    coalesce(end_reason_group_code = 'ADOPTED', false) as is_counted,
    case when end_kind = 'UNKNOWN_REASON' then 'UNKNOWN_CODE' else 'NOT_IN_NUMERATOR' end as otherwise
from last_end_month
join reporting_month using (authority_code, month_key)
