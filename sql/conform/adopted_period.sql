/*
title:   Periods of care that ended in adoption
why:     the steps of an adoption, once, for every figure on how long they take
source:  rulings.md 5 (CP11, PO_AO_DAYS, ADOPTION.A2); ssda903.md 1.3 (E11, E12, legacy E1)
*/
with last_run as (
    select distinct on (child_key, period_start_date) *
    from adoptive_run
    order by child_key, period_start_date, start_date desc
),

first_order as (
    select
        child_key,
        period_start_date,
        min(order_date) as order_date
    from placement_order
    where basis_code = 'LEGAL_STATUS'
    group by child_key, period_start_date
)

select
    period.child_key,
    period.start_date as period_start_date,
    period.authority_code,
    period.end_date as adopted_date,
    last_run.start_date as placed_date,
    case
        -- placed in the midst of a spell: the carer is the same since its start
        when last_run.is_with_foster_carer or adoption.is_by_foster_carer and last_run.spell_start_date < last_run.start_date
            then last_run.spell_start_date
        when adoption.is_by_foster_carer then coalesce(last_run.previous_spell_start_date, last_run.start_date)
        else last_run.start_date
    end as joined_family_date,
    first_order.order_date,
    adoption.match_date
from period_of_care as period
left join last_run on last_run.child_key = period.child_key and last_run.period_start_date = period.start_date
left join first_order on first_order.child_key = period.child_key and first_order.period_start_date = period.start_date
left join adoption on adoption.child_key = period.child_key
where period.end_reason_group_code = 'ADOPTED'
    and period.is_ceaser
