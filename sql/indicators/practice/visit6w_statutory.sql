/*
code:        VISIT6W.statutory
title:       Children without an overdue statutory visit
theme:       practice
why:         Regulation 28 sets a rhythm for each placement; six weeks for everybody fails some children and hides duties to others
source:      7 days after moving in, then every 42; 3 months in a foster home meant to last; 7, later 28 days at home under an interim order; rulings 5
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       271
needs:       [visits]
*/
with

placed_to_stay as (
    select distinct
        authority_code,
        month_key,
        child_key
    from reporting_month
    join permanence_plan using (authority_code)
    where plan_type_code = 'LT_FOSTERING'
        and plan_date <= month_end_date
        and coalesce(ended_date, 'infinity') > month_end_date
),

due as (
    select
        authority_code,
        month_key,
        child_key,
        is_looked_after,
        reason,
        spell_start_date,
        reporting_month.month_end_date,
        case
            when last_visit_date is null or last_visit_date < spell_start_date then spell_start_date + 7
            -- with parents under an interim care order, every week until the first review of the period
            when placement_type_code = 'P1' and legal_status_code = 'C1'
                then last_visit_date + case when last_review_date >= period_start_date then 28 else 7 end
            when placed_to_stay.child_key is not null
                and spell_start_date <= reporting_month.month_end_date - interval '12 months'
                then (last_visit_date + interval '3 months')::date
            else last_visit_date + 42
        end as due_date
    from cla_month
    join reporting_month using (authority_code, month_key)
    join practice_month using (authority_code, month_key, child_key)
    left join placed_to_stay using (authority_code, month_key, child_key)
)

select
    authority_code,
    month_key,
    child_key as subject_key,
    case
        when not is_looked_after then reason
        when month_end_date < spell_start_date + 7 then 'NO_VISIT_DUE'
    end as excluded_because,
    due_date >= month_end_date as is_counted,
    case when is_looked_after then 'next visit due ' || to_char(due_date, 'YYYY-MM-DD') end as detail
from due
