/*
title:   Straight paths to targets
why:     a figure on its way to a target is judged by where it should be by now
source:  CONTRACT.md 2.6, leadership-and-finance.md (trajectory); of two rows for one indicator and day the later in the file counts
*/
with delivered as (
    select
        *,
        (extract(year from age(date_trunc('month', target_date), date_trunc('month', baseline_date))) * 12
            + extract(month from age(date_trunc('month', target_date), date_trunc('month', baseline_date))))::integer
            - case
                when extract(day from target_date) < extract(day from baseline_date)
                    and target_date < (date_trunc('month', target_date) + interval '1 month')::date - 1 then 1
                else 0
            end as months
    from trajectories_current
)

select distinct on (authority_code, upper(indicator), baseline_date)
    authority_code,
    upper(left(indicator, 60)) as indicator_code,
    baseline_date,
    baseline,
    target_date,
    target,
    months::smallint as months
from delivered
where months between 1 and 1200
    and abs(baseline) < 1e13
    and abs(target) < 1e13
order by authority_code, upper(indicator), baseline_date, file_no desc, line_no desc
