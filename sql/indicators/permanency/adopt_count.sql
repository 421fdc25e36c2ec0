/*
code:        ADOPT_COUNT
title:       Children adopted in the financial year to date
theme:       permanency
why:         Adoptions are few and uneven; their number says more than a share
source:      Children whose period of care ended E11 or E12 (E1) since 1 April; rulings 5
subject:     child
basis:       financial year to date
kind:        count
unit:        children
polarity:    none
decimals:    0
order:       102
*/
with

adopt_count as (
    select
        authority_code,
        month_key,
        child_key as subject_key,
        1 as numerator,
        0 as denominator,
        'COUNTED' as reason
    from reporting_month
    join period_of_care using (authority_code)
    where end_date between financial_year_start_date and month_end_date
        and end_reason_group_code = 'ADOPTED'
    group by authority_code, month_key, child_key
)

select * from adopt_count
