/*
title:   Whose case each child is at each month end
why:     a child allocated to two workers would otherwise be two cases
source:  rulings.md 5 (CP5: of two open primaries the later START_DATE, then the larger WORKER_ID)
*/
with months as (
    select
        *,
        month_key / 10000 * 12 + month_key / 100 % 100 as month_no,
        min(month_key / 10000 * 12 + month_key / 100 % 100) over authority as first_no,
        max(month_key / 10000 * 12 + month_key / 100 % 100) over authority as last_no
    from reporting_month
    window authority as (partition by authority_code)
),

known as (
    select distinct authority_code, first_no, last_no
    from months
),

-- open at the end of every month from that of the start to the one before that of the end
open_primary as (
    select
        allocation.authority_code,
        month_no,
        allocation.child_key,
        allocation.worker_key,
        allocation.start_date,
        allocation.line_no
    from allocation
    join known on known.authority_code = allocation.authority_code
    cross join lateral generate_series(
        greatest(extract(year from start_date)::integer * 12 + extract(month from start_date)::integer, first_no),
        least(extract(year from end_date)::integer * 12 + extract(month from end_date)::integer - 1, last_no)
    ) as month_no
    where allocation.is_primary
)

select distinct on (open_primary.child_key, open_primary.month_no)
    months.authority_code,
    months.month_key,
    open_primary.child_key,
    open_primary.worker_key
from open_primary
join months on months.authority_code = open_primary.authority_code and months.month_no = open_primary.month_no
order by open_primary.child_key, open_primary.month_no, open_primary.start_date desc, open_primary.line_no
