/*
title:   Legal statuses and their groups
why:     a code says little to a reader
source:  ssda903.md 1.3, jobs/reference/legal_status.csv
*/
select
    code as legal_status_code,
    name as legal_status_name,
    legal_status_group as legal_status_group_code
from legal_status_current
