/*
title:   Main activities
grain:   One row per main activity
*/
select
    activity_code,
    activity_name,
    activity_group_code
from activity
