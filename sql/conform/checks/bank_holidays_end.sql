/*
title:   Months after the last listed bank holiday
why:     without bank holidays 20 working days end too early, and reviews look overdue that are not
source:  rulings.md 5 (REVIEWS_INTIME); jobs/reference/bank_holiday.csv
*/
select distinct
    reporting_month.authority_code,
    null::integer as child_key,
    null::date as on_date,
    'months after ' || last_listed.holiday_date || ', the last day of jobs/reference/bank_holiday.csv' as found,
    'the bank holidays of every year up to the as-at date' as expected
from reporting_month
join (select max(holiday_date) as holiday_date from bank_holiday_current) as last_listed
    on date_trunc('year', reporting_month.month_end_date) > date_trunc('year', last_listed.holiday_date)
