/*
title:   Categories of need
why:     a code says little to a reader
source:  ssda903.md 1.3, jobs/reference/category_of_need.csv
*/
select
    code as category_of_need_code,
    name as category_of_need_name
from category_of_need_current
