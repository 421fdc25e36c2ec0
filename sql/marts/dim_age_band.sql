/*
title:   Age bands
grain:   One row per band of completed years of age
*/
select
    age_band_code,
    age_band_name,
    from_age_years::smallint,
    to_age_years::smallint
from (
    values
        ('0', 'Under 1', 0, 0),
        ('1-4', '1 to 4', 1, 4),
        ('5-9', '5 to 9', 5, 9),
        ('10-15', '10 to 15', 10, 15),
        ('16-17', '16 and 17', 16, 17),
        ('18', '18', 18, 18),
        ('19-21', '19 to 21', 19, 21),
        ('22+', '22 and over', 22, null)
) as bands (age_band_code, age_band_name, from_age_years, to_age_years)
