/*
title:   Reasons for which a placement changes
why:     some of them make the change a breakdown
source:  ssda903.md 1.3, jobs/reference/placement_change_reason.csv
*/
select
    code as placement_change_reason_code,
    name as placement_change_reason_name,
    is_unplanned
from placement_change_reason_current
