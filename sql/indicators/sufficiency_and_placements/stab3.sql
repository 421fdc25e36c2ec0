/*
code:        STAB3
title:       Children with three or more placements in the last twelve months
theme:       sufficiency and placements
why:         The statutory measure of instability, formerly NI 62
source:      Three or more placement spells active in the rolling twelve months; indicators 3.2
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    lower
decimals:    1
order:       172
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    'placements: ' || spells_in_12_months as detail,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(spells_in_12_months >= 3, false) as is_counted
from cla_month
join reporting_month using (authority_code, month_key)
