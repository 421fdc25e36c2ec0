/*
code:        CP6
title:       Average weeks in care of children who left in the month
theme:       permanency
why:         Long stays end in permanence or in drift; a few young people leaving at 18 raise it, so the median stands beside it
source:      Days from start to end of each period of care that ceased, divided by seven; rulings 5
subject:     child
basis:       in month
kind:        mean
unit:        weeks
polarity:    lower
decimals:    2
order:       60
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
