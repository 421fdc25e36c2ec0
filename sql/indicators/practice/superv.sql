/*
code:        SUPERV
title:       Children whose social worker was supervised about them in the month
theme:       practice
why:         Supervision is where a manager sees that a plan has stopped moving
source:      A supervision dated in the calendar month, of all looked after at its end; indicators 3.2
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       272
needs:       [supervisions]
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(last_supervision_date >= month_start_date, false) as is_counted
from cla_month
join reporting_month using (authority_code, month_key)
join practice_month using (authority_code, month_key, child_key)
