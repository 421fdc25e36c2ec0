/*
title:   Local authorities
grain:   One row per local authority
*/
select
    authority_code,
    authority_name,
    region_code,
    region_name,
    local_authority_number
from authority
