/*
title:   Lines of the general ledger
why:     what was spent on children in care, by cost centre and period
source:  Inbox contract 2.4 (Period yyyypp, financial year and period, 202103 is June 2021)
*/
with readable as (
    select *
    from ledger_current
    where period ~ '^(19|20)[0-9]{4}$'
        and abs(amount) < 1e10
),

periods as (
    select
        *,
        left(period, 4)::integer as year_no,
        right(period, 2)::integer as period_no
    from readable
)

select
    periods.authority_code,
    periods.file_no::bigint * 4294967296 + periods.line_no as line_no,
    year_no || '/' || to_char(make_date(year_no + 1, 1, 1), 'YY') as financial_year,
    period_no::smallint as period_no,
    (make_date(year_no, 4, 1) + make_interval(months => least(greatest(period_no, 1), 12)) - interval '1 day')::date
        as month_end_date,
    costc as cost_centre_code,
    identified.subject_key as cost_centre_key,
    amount as amount_gbp,
    case when abs(budget) < 1e10 then budget end as budget_gbp
from periods
left join subject as identified
    on identified.authority_code = periods.authority_code
    and identified.subject_type = 'COST_CENTRE'
    and identified.subject_id = periods.costc
