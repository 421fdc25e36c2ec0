/*
title:   Main activities of young people and their groups
why:     a code says little to a reader
source:  ssda903.md 1.3, jobs/reference/activity.csv
*/
select
    code as activity_code,
    name as activity_name,
    activity_group as activity_group_code
from activity_current
