/*
title:   Cost centres
grain:   One row per authority and cost centre, listed or only seen in the ledger
*/
with seen as (
    select distinct authority_code, cost_centre_code from ledger_line
)

select
    authority_code,
    cost_centre_code,
    coalesce(cost_centre.cost_centre_name, cost_centre_code) as cost_centre_name,
    cost_centre.cost_centre_code is not null as is_listed,
    coalesce(cost_centre.is_cic, false) as is_cic,
    coalesce(cost_centre.is_childrens_services, false) as is_childrens_services
from cost_centre
full join seen using (authority_code, cost_centre_code)
