/*
title:   Placement types
grain:   One row per placement type
*/
select
    placement_type_code,
    placement_type_name,
    is_temporary
from placement_type
