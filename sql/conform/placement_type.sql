/*
title:   Placement types
why:     a code says little to a reader
source:  ssda903.md 1.3, jobs/reference/placement_type.csv
*/
select
    code as placement_type_code,
    name as placement_type_name,
    is_temporary
from placement_type_current
