/*
code:        SGO_COUNT
title:       Children who left care to a special guardianship order, number
theme:       permanency
why:         The share of CP8 in children
source:      Numerator of CP8; rulings 5
subject:     child
basis:       rolling 12 months
kind:        count
unit:        children
polarity:    higher
decimals:    0
order:       82
*/
with

last_end as (
    select distinct on (authority_code, month_key, child_key)
        authority_code,
        month_key,
        child_key,
        is_ceaser,
        end_kind,
        end_reason_group_code
    from reporting_month
    join period_of_care using (authority_code)
    where end_date between window_start_date and month_end_date
    order by authority_code, month_key, child_key, is_ceaser desc, end_date desc
),

child_month as (
    select
        authority_code,
        month_key,
        child_key,
        case when not is_ceaser then end_kind end as excluded_because,
        coalesce(end_reason_group_code = 'SGO', false) as is_counted
    from last_end
),

sgo_count as (
    select
        authority_code,
        month_key,
        child_key as subject_key,
        (excluded_because is null and is_counted)::integer as numerator,
        0 as denominator,
        coalesce(excluded_because, case when is_counted then 'COUNTED' else 'NOT_IN_NUMERATOR' end) as reason
    from child_month
)

select * from sgo_count
