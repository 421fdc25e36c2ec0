/*
code:        HEALTH12.excl_refused
title:       Children in care for a year with their health assessments done, refusers left out
theme:       practice
why:         Shows what the service could have done: nobody can be examined against their will
source:      HEALTH12 without children not counted who refused in the 12 months; rulings 5
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    1
order:       275
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
        when is_refused and not is_counted then 'REFUSED'
    end as excluded_because,
    is_counted
from judged
