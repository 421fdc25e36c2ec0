/*
code:        VISIT6W
title:       Children visited and seen in the last six weeks
theme:       practice
why:         Seeing the child is how a social worker knows that it is safe and heard
source:      A seen visit in the 42 days to the day, personal advisers left out; in care 42 days or in the placement 7; rulings 5
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       270
needs:       [visits]
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case
        when not is_looked_after then reason
        when reporting_month.month_end_date < period_start_date + 42
            and reporting_month.month_end_date < spell_start_date + 7 then 'NO_VISIT_DUE'
    end as excluded_because,
    coalesce(last_visit_date > reporting_month.month_end_date - 42, false) as is_counted
from cla_month
join reporting_month using (authority_code, month_key)
join practice_month using (authority_code, month_key, child_key)
