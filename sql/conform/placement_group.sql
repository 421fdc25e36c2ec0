/*
title:   Placement groups of the board
why:     what the board compares is made from placement type and provider
source:  ssda903.md 1.4, jobs/reference/board_placement_group.csv
*/
select
    code as placement_group_code,
    name as placement_group_name
from board_placement_group_current
