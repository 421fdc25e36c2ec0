/*
title:   The population that a month's rates are per
why:     the June before the 31 March that ends the reporting year, as the Department computes its rates
source:  rulings.md 5 (CP2)
*/
select distinct on (authority_code, month_key)
    authority_code,
    month_key,
    estimate_year,
    population_0_to_17
from reporting_month
join population using (authority_code)
where estimate_year < reporting_year
order by authority_code, month_key, estimate_year desc
