/*
code:        PO_WAITING
title:       Children with a placement order who are not yet adopted
theme:       permanency
why:         Children for whom the court has agreed to adoption and who wait for it
source:      LS E1 at the month end, or an order reported and not revoked; not where the latest decision for adoption was given up; rulings 5
subject:     child
basis:       as at month end
kind:        count
unit:        children
polarity:    none
decimals:    0
order:       115
*/
with

reported as (
    select distinct
        authority_code,
        month_key,
        child_key
    from reporting_month
    join placement_order using (authority_code)
    where basis_code = 'REPORT'
        and order_date <= month_end_date
        and coalesce(ended_date, 'infinity') > month_end_date
),

-- by the latest decision alone
reversed as (
    select
        authority_code,
        month_key,
        child_key
    from reporting_month
    join adoption_decision using (authority_code)
    where decision_date <= month_end_date
        and coalesce(next_decision_date, 'infinity') > month_end_date
        and ceased_date <= month_end_date
),

child_month as (
    select
        authority_code,
        month_key,
        child_key,
        case when not is_looked_after then reason end as excluded_because,
        coalesce(legal_status_code = 'E1', false) or reported.child_key is not null as has_order,
        reversed.child_key is not null as is_reversed
    from cla_month
    join reporting_month using (authority_code, month_key)
    left join reported using (authority_code, month_key, child_key)
    left join reversed using (authority_code, month_key, child_key)
),

po_waiting as (
    select
        authority_code,
        month_key,
        child_key as subject_key,
        (excluded_because is null and has_order and not is_reversed)::integer as numerator,
        0 as denominator,
        case
            when excluded_because is not null then excluded_because
            when has_order and is_reversed then 'DECISION_REVERSED'
            when has_order then 'COUNTED'
            else 'NOT_IN_NUMERATOR'
        end as reason
    from child_month
)

select * from po_waiting
