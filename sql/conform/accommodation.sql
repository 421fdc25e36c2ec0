/*
title:   Accommodation of young people, its type and suitability
why:     a code says little to a reader
source:  ssda903.md 1.3, jobs/reference/accommodation.csv
*/
select
    code as accommodation_code,
    name as accommodation_name,
    accommodation_type as accommodation_type_code,
    is_suitable
from accommodation_current
