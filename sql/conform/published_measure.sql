/*
title:   Published measures that figures are compared with or must come to
why:     which row of which published file it is, and how its definition differs, stands in one list
source:  jobs/reference/published_measure.csv
*/
select
    code as measure_code,
    title,
    table_name,
    coalesce(group_text, '') as group_text,
    coalesce(item, '') as item_text,
    part,
    unit,
    decimals::smallint as decimals,
    compared as compared_code,
    tied as tied_code,
    tied_part,
    place::smallint as sort_order,
    difference as difference_text
from published_measure_current
