/*
title:   Weekly costs of placements at month ends
grain:   One row per child looked after and month end: what the placement costs a week
*/
with looked_after as (
    select * from cla_month where is_looked_after
),

-- of several census rows of a spell the one open on the day counts, then the one that began last
census as (
    select distinct on (looked_after.child_key, looked_after.month_key)
        looked_after.child_key,
        looked_after.month_key,
        census_placement.weekly_cost_gbp,
        census_placement.social_care_gbp,
        census_placement.education_gbp,
        census_placement.health_gbp,
        census_placement.is_solo
    from looked_after
    join census_placement using (child_key, spell_start_date)
    order by
        looked_after.child_key,
        looked_after.month_key,
        (census_placement.start_date <= looked_after.month_end_date and coalesce(census_placement.end_date > looked_after.month_end_date, true)) desc,
        census_placement.start_date desc,
        census_placement.line_no desc
),

packages as (
    select
        looked_after.child_key,
        looked_after.month_key,
        sum(care_package.weekly_cost_gbp) as weekly_cost_gbp
    from looked_after
    join care_package
        on care_package.child_key = looked_after.child_key
        and care_package.start_date <= looked_after.month_end_date
        and coalesce(care_package.end_date >= looked_after.month_end_date, true)
    group by looked_after.child_key, looked_after.month_key
)

select
    coalesce(dim_authority.authority_key, -1) as authority_key,
    looked_after.authority_code,
    looked_after.month_key as date_key,
    looked_after.month_end_date,
    looked_after.child_key,
    coalesce(dim_placement_type.placement_type_key, -1) as placement_type_key,
    coalesce(dim_provider.provider_key, -1) as provider_key,
    coalesce(dim_placement_group.placement_group_key, -1) as placement_group_key,
    coalesce(census.weekly_cost_gbp, packages.weekly_cost_gbp) as weekly_gbp,
    case
        when census.weekly_cost_gbp is not null then 'CENSUS'
        when packages.weekly_cost_gbp is not null then 'CARE_PACKAGE'
        else 'UNKNOWN'
    end as cost_basis,
    census.social_care_gbp,
    census.education_gbp,
    census.health_gbp,
    census.is_solo
from looked_after
left join census using (child_key, month_key)
left join packages using (child_key, month_key)
left join dim_authority using (authority_code)
join dim_date on dim_date.date_key = looked_after.month_key
left join dim_placement_type using (placement_type_code)
left join dim_provider using (provider_code)
left join dim_placement_group using (placement_group_code)
