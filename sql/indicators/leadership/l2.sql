/*
code:        L2
title:       Children in care against the path of the leadership team
theme:       leadership
why:         The path to the average of similar places is drawn from this number
source:      CP1; leadership-and-finance 4
subject:     child
basis:       as at month end
kind:        count
unit:        children
polarity:    lower
decimals:    0
order:       302
*/
with

l2 as (
    select
        authority_code,
        month_key,
        child_key as subject_key,
        is_looked_after::integer as numerator,
        0 as denominator,
        reason
    from cla_month
    join reporting_month using (authority_code, month_key)
)

select * from l2
