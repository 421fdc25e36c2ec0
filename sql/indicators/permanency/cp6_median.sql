/*
code:        CP6.median
title:       Median weeks in care of children who left in the month
theme:       permanency
why:         The middle child, not moved by a few very long stays
source:      Weeks of CP6; a child who left twice in the month stands twice with the mean of both
subject:     child
basis:       in month
kind:        median
unit:        weeks
polarity:    lower
decimals:    2
order:       61
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    (end_date - start_date) / 7.0 as quantity,
    case when not is_ceaser then end_kind end as excluded_because
from reporting_month
join period_of_care using (authority_code)
where end_date between month_start_date and month_end_date
