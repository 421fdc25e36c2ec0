/*
title:   Children, without anything that names them
grain:   One row per child, as last known
*/
select
    child.child_key,
    child.authority_code,
    to_char(child.birth_date, 'YYYY-MM') as birth_month,
    child.sex_code,
    case child.sex_code when 'M' then 'Male' when 'F' then 'Female' else 'Unknown' end as sex_name,
    coalesce(ethnicity.ethnicity_group_code, 'UNKNOWN') as ethnicity_group_code,
    coalesce(ethnicity.ethnicity_group_name, 'Unknown') as ethnicity_group_name,
    child.is_ever_uasc
from child
left join ethnicity on ethnicity.ethnicity_code = split_part(child.ethnicity_code, ' ', 1)
