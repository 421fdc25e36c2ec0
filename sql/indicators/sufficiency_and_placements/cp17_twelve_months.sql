/*
code:        CP17.twelve_months
title:       Children in care for a year with a single placement in it
theme:       sufficiency and placements
why:         A child who came last month can hardly have moved; these have had the time
source:      CP17 among children whose period of care started twelve months ago or earlier
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    1
order:       171
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    'placements: ' || spells_in_12_months as detail,
    case
        when not is_looked_after then reason
        when period_start_date > reporting_month.month_end_date - interval '12 months' then 'UNDER_12_MONTHS'
    end as excluded_because,
    coalesce(spells_in_12_months = 1, false) as is_counted
from cla_month
join reporting_month using (authority_code, month_key)
