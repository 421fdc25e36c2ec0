/*
code:        L7
title:       Moves to a placement that costs less
theme:       leadership
why:         A plan to bring spending down shows here first
source:      Moves of the month between spells of one period whose weekly costs are known and differ by more than a penny; rulings 4 and 5
subject:     child
basis:       in month
kind:        percent
unit:        percent
polarity:    higher
decimals:    1
order:       307
needs:       [placement_census or care_packages]
*/
with

child_month as (
    select
        authority_code,
        month_key,
        child_key,
        count(*) filter (where is_cheaper) as numerator,
        count(*) filter (where is_counted) as denominator,
        min(reason) filter (where not is_counted) as excluded_because,
        string_agg(trim_scale(from_cost_gbp) || ' to ' || trim_scale(to_cost_gbp) || ' pounds a week', '; ' order by move_date) as detail
    from reporting_month
    join placement_move using (authority_code)
    where move_date between month_start_date and month_end_date
    group by authority_code, month_key, child_key
),

l7 as (
    select
        authority_code,
        month_key,
        child_key as subject_key,
        numerator,
        denominator,
        case
            when numerator > 0 then 'COUNTED'
            when denominator > 0 then 'NOT_IN_NUMERATOR'
            else excluded_because
        end as reason,
        left(detail, 100) as detail
    from child_month
)

select * from l7
