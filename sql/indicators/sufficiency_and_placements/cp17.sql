/*
code:        CP17
title:       Children with a single placement in the last twelve months
theme:       sufficiency and placements
why:         Every move costs a child a home; one placement in a year is stability
source:      Exactly one placement spell active in the rolling twelve months; rulings 3
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    1
order:       170
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    'placements: ' || spells_in_12_months as detail,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(spells_in_12_months = 1, false) as is_counted
from cla_month
join reporting_month using (authority_code, month_key)
