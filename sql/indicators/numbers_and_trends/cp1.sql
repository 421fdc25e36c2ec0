/*
code:        CP1
title:       Number of children in care
theme:       numbers and trends
why:         The number of children the council is a parent to drives everything else on the scorecard
source:      Children with an episode open at the end of the day, short breaks left out; rulings 3
subject:     child
basis:       as at month end
kind:        count
unit:        children
polarity:    lower
decimals:    0
order:       10
*/
with

cp1 as (
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

select * from cp1
