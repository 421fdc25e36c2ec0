/*
code:        DENTAL12
title:       Children in care for a year whose teeth were checked
theme:       practice
why:         Bad teeth are a common and an avoidable harm
source:      A completed dental check in 12 months, infants included; a refusal is not done (DfE); indicators 3.2
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    1
order:       276
needs:       [health_checks]
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case
        when not is_looked_after then reason
        when period_start_date > reporting_month.month_end_date - interval '12 months' then 'UNDER_12_MONTHS'
    end as excluded_because,
    coalesce(last_dental_date > reporting_month.month_end_date - interval '12 months', false) as is_counted,
    case
        when last_dental_refusal_date > reporting_month.month_end_date - interval '12 months' then 'REFUSED'
        else 'NOT_IN_NUMERATOR'
    end as otherwise
from cla_month
join reporting_month using (authority_code, month_key)
join practice_month using (authority_code, month_key, child_key)
