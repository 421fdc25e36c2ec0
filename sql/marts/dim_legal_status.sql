/*
title:   Legal statuses
grain:   One row per legal status
*/
select
    legal_status_code,
    legal_status_name,
    legal_status_group_code
from legal_status
