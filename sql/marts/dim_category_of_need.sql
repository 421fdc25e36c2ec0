/*
title:   Categories of need
grain:   One row per category of need
*/
select
    category_of_need_code,
    category_of_need_name
from category_of_need
