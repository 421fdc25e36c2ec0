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
with

period_ended as (
    select
        authority_code,
        month_key,
        child_key,
        (end_date - start_date) / 7.0 as weeks,
        case when not is_ceaser then end_kind end as excluded_because
    from reporting_month
    join period_of_care using (authority_code)
    where end_date between month_start_date and month_end_date
),

cp6_median as (
    select
        authority_code,
        month_key,
        child_key as subject_key,
        coalesce(sum(weeks) filter (where excluded_because is null), 0) as numerator,
        count(*) filter (where excluded_because is null) as denominator,
        case when bool_or(excluded_because is null) then 'COUNTED' else min(excluded_because) end as reason
    from period_ended
    group by authority_code, month_key, child_key
)

select * from cp6_median
