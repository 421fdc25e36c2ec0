/*
title:   Care leavers at month ends
grain:   One row per care leaver and month end, of any age
*/
select
    coalesce(dim_authority.authority_key, -1) as authority_key,
    care_leaver_month.authority_code,
    care_leaver_month.month_key as date_key,
    care_leaver_month.month_end_date,
    care_leaver_month.child_key,
    care_leaver_month.age_years,
    coalesce(dim_age_band.age_band_key, -1) as age_band_key,
    case
        when care_leaver_month.activity_group_code = 'UNKNOWN' then -1
        else coalesce(dim_activity.activity_key, -1)
    end as activity_key,
    case
        when care_leaver_month.accommodation_type_code = 'UNKNOWN' then -1
        else coalesce(dim_accommodation.accommodation_key, -1)
    end as accommodation_key,
    care_leaver_month.activity_group_code,
    care_leaver_month.accommodation_type_code,
    care_leaver_month.is_suitable,
    case when care_leaver_month.eligibility_code in ('R', 'F', 'Q') then care_leaver_month.eligibility_code else '-1' end as eligibility_code,
    case when care_leaver_month.in_touch_code in ('YES', 'NO', 'REFU', 'NREQ') then care_leaver_month.in_touch_code else '-1' end as in_touch_code,
    care_leaver_month.status_date,
    care_leaver_month.has_open_placement
from care_leaver_month
left join dim_authority using (authority_code)
join dim_date on dim_date.date_key = care_leaver_month.month_key
left join dim_age_band on care_leaver_month.age_years between dim_age_band.from_age_years and coalesce(dim_age_band.to_age_years, 999)
left join dim_activity using (activity_code)
left join dim_accommodation using (accommodation_code)
where care_leaver_month.is_care_leaver
