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

child_month as (
    select
        authority_code,
        month_key,
        child_key,
        case when not is_looked_after then reason end as excluded_because,
        legal_status_code = 'E1'
        or exists (
            select from placement_order
            where placement_order.child_key = cla_month.child_key
                and placement_order.basis_code = 'REPORT'
                and placement_order.order_date <= cla_month.month_end_date
                and coalesce(placement_order.ended_date, 'infinity') > cla_month.month_end_date
        ) as has_order,
        exists (
            select from adoption_decision as decision
            where decision.child_key = cla_month.child_key
                and decision.decision_date <= cla_month.month_end_date
                and coalesce(decision.next_decision_date, 'infinity') > cla_month.month_end_date
                and decision.ceased_date <= cla_month.month_end_date
        ) as is_reversed
    from cla_month
    join reporting_month using (authority_code, month_key)
),

po_waiting as (
    select
        authority_code,
        month_key,
        child_key as subject_key,
        coalesce(excluded_because is null and has_order and not is_reversed, false)::integer as numerator,
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
