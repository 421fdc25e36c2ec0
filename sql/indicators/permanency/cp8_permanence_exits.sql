/*
code:        CP8.permanence_exits
title:       Special guardianship among children who left care to a permanent family
theme:       permanency
why:         Of the routes to a permanent family, how many are special guardianship rather than adoption or a child arrangements order
source:      Children whose last cessation in the window is E11, E12, E41 or E45-E48; variant of CP8
subject:     child
basis:       rolling 12 months
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       81
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case
        when not is_ceaser then end_kind
        when end_reason_group_code in ('ADOPTED', 'CAO_RO', 'SGO') then null
        else 'NO_PERMANENCE_EXIT'
    end as excluded_because,
    coalesce(end_reason_group_code = 'SGO', false) as is_counted
from last_end_month
join reporting_month using (authority_code, month_key)
