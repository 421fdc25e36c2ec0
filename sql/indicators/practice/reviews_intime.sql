/*
code:        REVIEWS_INTIME
title:       Children without an overdue review
theme:       practice
why:         A plan that is not reviewed in time goes on whether it still fits or not
source:      First review 20 working days into care, second three months after it, then every six months; rulings 5
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       277
needs:       [reviews]
*/
with

-- before the calendar begins four weeks stand for 20 working days
first_due as (
    select
        child_key,
        start_date as period_start_date,
        coalesce(due_day.calendar_date, start_date + 28) as first_due_date
    from period_of_care
    left join calendar_day as start_day on start_day.calendar_date = start_date
    left join calendar_day as due_day
        on due_day.is_working_day and due_day.working_day_no = start_day.working_day_no + 20
),

due as (
    select
        authority_code,
        month_key,
        child_key,
        is_looked_after,
        reason,
        reporting_month.month_end_date,
        first_due_date,
        case
            when previous_review_date >= period_start_date then (last_review_date + interval '6 months')::date
            when last_review_date >= period_start_date then (last_review_date + interval '3 months')::date
            else first_due_date
        end as due_date
    from cla_month
    join reporting_month using (authority_code, month_key)
    join practice_month using (authority_code, month_key, child_key)
    left join first_due using (child_key, period_start_date)
)

select
    authority_code,
    month_key,
    child_key as subject_key,
    case
        when not is_looked_after then reason
        when first_due_date > month_end_date then 'NO_REVIEW_DUE'
    end as excluded_because,
    due_date >= month_end_date as is_counted,
    case when is_looked_after then 'next review due ' || to_char(due_date, 'YYYY-MM-DD') end as detail
from due
