/*
title:   Days, with working days numbered through
why:     the first review is due 20 working days after a child enters care
source:  rulings.md 5 (REVIEWS_INTIME); jobs/reference/bank_holiday.csv
*/
with last_day as (
    select greatest(
        (select max(holiday_date) from bank_holiday_current),
        (select as_at_date from as_at) + 366
    ) as calendar_date
),

-- from the first day on which SSDA903 knows a DECOM
days as (
    select day::date as calendar_date
    from last_day
    cross join lateral generate_series(timestamp '1991-10-01', last_day.calendar_date::timestamp, interval '1 day') as day
),

judged as (
    select
        days.calendar_date,
        extract(isodow from days.calendar_date) <= 5 and holiday.holiday_date is null as is_working_day
    from days
    left join bank_holiday_current as holiday on holiday.holiday_date = days.calendar_date
)

select
    calendar_date,
    is_working_day,
    (count(*) filter (where is_working_day) over (order by calendar_date))::integer as working_day_no
from judged
