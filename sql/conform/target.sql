/*
title:   Targets that the authority set
why:     the scorecard compares a figure with the target in force in its financial year
source:  CONTRACT.md 2.6; of two rows for one indicator and year the later in the file counts
*/
with authorities as (
    select distinct authority_code from reporting_month
),

-- a file that all authorities share stands behind an authority's own
of_each_authority as (
    select
        authorities.authority_code,
        upper(left(targets_current.indicator, 60)) as indicator_code,
        left(targets_current.financial_year, 7) as financial_year,
        targets_current.target,
        coalesce(targets_current.tolerance, 0) as tolerance,
        targets_current.authority_code <> '' as is_own,
        targets_current.file_no,
        targets_current.line_no
    from targets_current
    join authorities on targets_current.authority_code in ('', authorities.authority_code)
)

select distinct on (authority_code, indicator_code, financial_year)
    authority_code,
    indicator_code,
    financial_year,
    target,
    tolerance
from of_each_authority
order by authority_code, indicator_code, financial_year, is_own desc, file_no desc, line_no desc
