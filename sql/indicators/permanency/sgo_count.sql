/*
code:        SGO_COUNT
title:       Children who left care to a special guardianship order, number
theme:       permanency
why:         The share of CP8 in children
source:      Numerator of CP8; rulings 5
subject:     child
basis:       rolling 12 months
kind:        count
unit:        children
polarity:    higher
decimals:    0
order:       82
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_ceaser then end_kind end as excluded_because,
    coalesce(end_reason_group_code = 'SGO', false) as is_counted
from last_end_month
join reporting_month using (authority_code, month_key)
