/*
code:        UASC
title:       Unaccompanied asylum-seeking children
theme:       numbers and trends
why:         They come without family and need other placements and other help
source:      A UASC row with DUC blank or after the day, of all children in care; indicators 3.2
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    none
decimals:    0
order:       57
needs:       [uasc]
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case when not is_looked_after then reason end as excluded_because,
    coalesce(is_ever_uasc and (uasc_ceased_date is null or uasc_ceased_date > reporting_month.month_end_date), false) as is_counted
from cla_month
join reporting_month using (authority_code, month_key)
join child using (authority_code, child_key)
