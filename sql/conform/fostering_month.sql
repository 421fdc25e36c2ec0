/*
title:   Which count of foster households speaks for each month
why:     households are counted now and then, figures are read every month
source:  rulings.md 5 (FOSTERING: the latest AS_AT on or before the month end)
*/
select
    reporting_month.authority_code,
    reporting_month.month_key,
    max(counted.as_at_date) as as_at_date
from reporting_month
join (select distinct authority_code, as_at_date from foster_household) as counted
    on counted.authority_code = reporting_month.authority_code
    and counted.as_at_date <= reporting_month.month_end_date
group by reporting_month.authority_code, reporting_month.month_key
