/*
code:        HEALTH12
title:       Children in care for a year with their health assessments done
theme:       practice
why:         Children in care carry more ill health than others, and it is found by looking
source:      A completed assessment in 12 months, under five two, six months apart; a refusal is not done (DfE); rulings 5
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    1
order:       274
needs:       [health_checks]
*/
with

-- under five two assessments are due in the twelve months, half a year apart
judged as (
    select
        authority_code,
        month_key,
        child_key,
        is_looked_after,
        reason,
        period_start_date > reporting_month.month_end_date - interval '12 months' as is_under_12_months,
        coalesce(
            case when age_years < 5 then earlier_health_date else last_health_date end
                > reporting_month.month_end_date - interval '12 months',
            false
        ) as is_counted,
        coalesce(last_health_refusal_date > reporting_month.month_end_date - interval '12 months', false) as is_refused
    from cla_month
    join reporting_month using (authority_code, month_key)
    join practice_month using (authority_code, month_key, child_key)
)

select
    authority_code,
    month_key,
    child_key as subject_key,
    case
        when not is_looked_after then reason
        when is_under_12_months then 'UNDER_12_MONTHS'
    end as excluded_because,
    is_counted,
    case when is_refused then 'REFUSED' else 'NOT_IN_NUMERATOR' end as otherwise
from judged
