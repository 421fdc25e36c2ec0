/*
code:        PEP6M
title:       Children with a personal education plan of the last six months
theme:       practice
why:         Each child of school age is owed a plan that is looked at every term
source:      Age 3 to 17; a plan in the six months to the day, planned ones left out; rulings 5
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       273
needs:       [peps]
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case
        when not is_looked_after then reason
        when age_years is null then 'AGE_UNKNOWN'
        when age_years not between 3 and 17 then 'OUT_OF_AGE'
    end as excluded_because,
    coalesce(last_pep_date > reporting_month.month_end_date - interval '6 months', false) as is_counted
from cla_month
join reporting_month using (authority_code, month_key)
join practice_month using (authority_code, month_key, child_key)
