/*
title:   Accommodations
grain:   One row per accommodation and its suitability
*/
select
    accommodation_code,
    accommodation_name,
    accommodation_type_code,
    is_suitable
from accommodation
