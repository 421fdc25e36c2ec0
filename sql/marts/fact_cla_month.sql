/*
title:   Children looked after at month ends
grain:   One row per child looked after and month end
*/
select
    coalesce(dim_authority.authority_key, -1) as authority_key,
    cla_month.authority_code,
    cla_month.month_key as date_key,
    cla_month.month_end_date,
    cla_month.child_key,
    cla_month.age_years,
    coalesce(dim_age_band.age_band_key, -1) as age_band_key,
    coalesce(dim_legal_status.legal_status_key, -1) as legal_status_key,
    coalesce(dim_category_of_need.category_of_need_key, -1) as category_of_need_key,
    coalesce(dim_placement_type.placement_type_key, -1) as placement_type_key,
    coalesce(dim_provider.provider_key, -1) as provider_key,
    coalesce(dim_placement_group.placement_group_key, -1) as placement_group_key,
    cla_month.distance_status,
    cla_month.distance_miles,
    cla_month.placed_in_authority_code,
    cla_month.placed_in_authority_code <> cla_month.authority_code as is_out_of_area,
    cla_month.period_start_date,
    cla_month.spell_start_date,
    cla_month.carer_since_date,
    cla_month.month_end_date - cla_month.period_start_date as days_in_care,
    cla_month.month_end_date - cla_month.spell_start_date as days_in_placement,
    cla_month.spells_in_12_months,
    cla_month.unplanned_ends_in_12_months
from cla_month
left join dim_authority using (authority_code)
join dim_date on dim_date.date_key = cla_month.month_key
left join dim_age_band on cla_month.age_years between dim_age_band.from_age_years and coalesce(dim_age_band.to_age_years, 999)
left join dim_legal_status using (legal_status_code)
left join dim_category_of_need using (category_of_need_code)
left join dim_placement_type using (placement_type_code)
left join dim_provider using (provider_code)
left join dim_placement_group using (placement_group_code)
where cla_month.is_looked_after
