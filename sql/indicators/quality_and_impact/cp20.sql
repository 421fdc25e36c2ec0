/*
code:        CP20
title:       Children on the edge of care who did not come into care
theme:       quality and impact
why:         Whether help for the family kept the child at home
source:      Children with edge-of-care work open in the month; not those looked after when it began; no period of care started between its start and end; rulings 5
subject:     child
basis:       in month
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       200
needs:       [edge_of_care]
*/
with

work as (
    select
        authority_code,
        month_key,
        child_key,
        case when is_looked_after_at_start then 'LOOKED_AFTER_AT_START' end as excluded_because,
        coalesce(first_looked_after_date, 'infinity') > month_end_date as is_counted
    from reporting_month
    join edge_of_care using (authority_code)
    where start_date <= month_end_date
        and coalesce(end_date, 'infinity') > month_start_date
)

select
    authority_code,
    month_key,
    child_key as subject_key,
    case when bool_and(excluded_because is not null) then min(excluded_because) end as excluded_because,
    bool_and(is_counted) filter (where excluded_because is null) as is_counted
from work
group by authority_code, month_key, child_key
