/*
title:   Placement groups
grain:   One row per placement group
*/
select
    placement_group_code,
    placement_group_name
from placement_group
