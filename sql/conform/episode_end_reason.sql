/*
title:   Reasons for which an episode ends and their groups
why:     a code says little to a reader
source:  ssda903.md 1.3, jobs/reference/episode_end_reason.csv
*/
select
    code as episode_end_reason_code,
    name as episode_end_reason_name,
    end_reason_group as episode_end_reason_group_code
from episode_end_reason_current
