/*
code:        ENTRY_N1
title:       Children entering care because of abuse or neglect
theme:       numbers and trends
why:         Most children come into care for this reason; a change says something about families or about thresholds
source:      Periods that started in six whole months, CIN N1 on their first episode; rulings 5
subject:     child
basis:       rolling 6 months
kind:        percent
unit:        percent
polarity:    none
decimals:    0
order:       58
*/
with

child_month as (
    select
        authority_code,
        month_key,
        child_key,
        count(*) filter (where is_starter and category_of_need_code = 'N1') as n1_starts,
        count(*) filter (where is_starter) as starts
    from reporting_month
    join period_of_care using (authority_code)
    where start_date between (month_start_date - interval '5 months')::date and month_end_date
    group by authority_code, month_key, child_key
),

entry_n1 as (
    select
        authority_code,
        month_key,
        child_key as subject_key,
        n1_starts as numerator,
        starts as denominator,
        case
            when starts = 0 then 'OVER_18'
            when n1_starts > 0 then 'COUNTED'
            else 'NOT_IN_NUMERATOR'
        end as reason
    from child_month
)

select * from entry_n1
