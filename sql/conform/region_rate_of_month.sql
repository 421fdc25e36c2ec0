/*
title:   The region's rate that a month is compared with
why:     the board's gap is measured from the latest rate that was published for a 31 March on or before the month end
source:  rulings.md 5 (CP2)
*/
with latest as (
    select distinct on (reporting_month.authority_code, reporting_month.month_key)
        reporting_month.authority_code,
        reporting_month.month_key,
        looked_after_rate.reporting_year,
        looked_after_rate.rate_per_10000
    from reporting_month
    join authority using (authority_code)
    join looked_after_rate on looked_after_rate.area_code = authority.region_code
    where make_date(looked_after_rate.reporting_year, 3, 31) <= reporting_month.month_end_date
    order by reporting_month.authority_code, reporting_month.month_key, looked_after_rate.reporting_year desc
)

-- a symbol in the latest year is no rate: no falling back a year
select *
from latest
where rate_per_10000 is not null
