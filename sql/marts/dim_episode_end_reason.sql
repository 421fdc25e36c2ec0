/*
title:   Reasons for which an episode ends
grain:   One row per reason for which an episode ends
*/
select
    episode_end_reason_code,
    episode_end_reason_name,
    episode_end_reason_group_code
from episode_end_reason
