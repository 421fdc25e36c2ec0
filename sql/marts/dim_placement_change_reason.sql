/*
title:   Reasons for which a placement changes
grain:   One row per reason for which a placement changes
*/
select
    placement_change_reason_code,
    placement_change_reason_name,
    is_unplanned
from placement_change_reason
