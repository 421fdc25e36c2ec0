/*
title:   Cost centres and what they are tagged as
why:     the share of the budget spent on children in care is a matter of tags, not of names
source:  CONTRACT.md 2.6; of two rows for one cost centre the later in the file counts
*/
with authorities as (
    select distinct authority_code from reporting_month
),

-- a file that all authorities share stands behind an authority's own
of_each_authority as (
    select
        authorities.authority_code,
        left(cost_centres_current.cost_centre, 40) as cost_centre_code,
        left(cost_centres_current.name, 200) as cost_centre_name,
        coalesce(cost_centres_current.is_cic, false) as is_cic,
        coalesce(cost_centres_current.is_childrens_services, false) as is_childrens_services,
        cost_centres_current.authority_code <> '' as is_own,
        cost_centres_current.file_no,
        cost_centres_current.line_no
    from cost_centres_current
    join authorities on cost_centres_current.authority_code in ('', authorities.authority_code)
)

select distinct on (authority_code, cost_centre_code)
    authority_code,
    cost_centre_code,
    cost_centre_name,
    is_cic,
    is_childrens_services
from of_each_authority
order by authority_code, cost_centre_code, is_own desc, file_no desc, line_no desc
