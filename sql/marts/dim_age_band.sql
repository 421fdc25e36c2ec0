/*
title:   Age bands
grain:   One row per band of completed years of age
*/
select
    age_band_code,
    age_band_name,
    from_age_years,
    to_age_years
from age_band
