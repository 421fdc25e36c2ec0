/*
title:   Ethnicities and their board groups
why:     the board looks at seven groups, the return has twenty codes
source:  ssda903.md 1.3, jobs/reference/ethnicity.csv
*/
select
    code as ethnicity_code,
    name as ethnicity_name,
    board_group as ethnicity_group_code,
    board_group_name as ethnicity_group_name
from ethnicity_current
