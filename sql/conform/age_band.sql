/*
title:   Age bands
why:     children are compared by band, and every page should use the same ones
source:  leadership-and-finance.md 4.1, jobs/reference/age_band.csv
*/
select
    code as age_band_code,
    name as age_band_name,
    from_age::smallint as from_age_years,
    to_age::smallint as to_age_years
from age_band_current
