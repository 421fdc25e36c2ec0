/*
title:   Episodes of care, with the placement that counts, its group and its distance from home
why:     every snapshot of a child in care is read from here
source:  rulings.md 3 (over 18, resolved snapshots, legacy placements, distance), 5 (CP12: UASC); ssda903.md 1.4 and 1.5
*/
with resolved as (
    select
        cleaned.child_key,
        cleaned.start_date,
        cleaned.authority_code,
        cleaned.end_date,
        cleaned.reason_new_episode_code,
        source.legal_status_code,
        source.category_of_need_code,
        source.placement_type_code,
        source.provider_code,
        cleaned.end_reason_code,
        cleaned.end_cause,
        source.placement_change_reason_code,
        source.home_postcode,
        source.placement_postcode,
        source.urn,
        cleaned.period_start_date,
        placed.spell_start_date,
        placed.is_temporary,
        placed.placed_start_date,
        counting.placement_type_code as resolved_placement_type_code,
        counting.provider_code as resolved_provider_code,
        counting.home_postcode as resolved_home_postcode,
        counting.placement_postcode as resolved_placement_postcode,
        child.is_ever_uasc,
        child.eighteenth_birthday
    from episode_cleaned as cleaned
    join episode_source as source on source.child_key = cleaned.child_key and source.start_date = cleaned.start_date
    join episode_placed as placed on placed.child_key = cleaned.child_key and placed.start_date = cleaned.start_date
    join child on child.child_key = cleaned.child_key
    left join episode_source as counting
        on counting.child_key = placed.child_key and counting.start_date = placed.placed_start_date
),

located as (
    select
        resolved.*,
        placement.authority_code as placed_in_authority_code,
        case
            when home.is_locatable and placement.is_locatable and not resolved.is_ever_uasc then
                sqrt(
                    (home.easting - placement.easting)::double precision ^ 2
                    + (home.northing - placement.northing)::double precision ^ 2
                ) / 1000 / 1.6093
        end as miles
    from resolved
    left join postcode as home on home.postcode = resolved.resolved_home_postcode
    left join postcode as placement on placement.postcode = resolved.resolved_placement_postcode
)

select
    located.child_key,
    located.start_date,
    located.authority_code,
    located.end_date,
    located.reason_new_episode_code,
    located.legal_status_code,
    located.category_of_need_code,
    located.placement_type_code,
    located.provider_code,
    located.end_reason_code,
    located.end_cause,
    located.placement_change_reason_code,
    located.home_postcode,
    located.placement_postcode,
    located.urn,
    located.period_start_date,
    located.spell_start_date,
    case
        when located.legal_status_code = 'V2' and located.resolved_placement_type_code = 'K2' then located.end_date
        else least(located.end_date, located.eighteenth_birthday)
    end as snapshot_end_date,
    located.is_temporary,
    located.resolved_placement_type_code,
    located.resolved_provider_code,
    located.resolved_home_postcode,
    located.resolved_placement_postcode,
    case
        when located.placed_start_date is null then 'TEMPORARY_UNRESOLVED'
        else coalesce(by_provider.placement_group, by_type.placement_group, 'UNKNOWN')
    end as placement_group_code,
    case
        when located.is_ever_uasc then 'UASC'
        when located.miles is null then 'UNKNOWN'
        else 'KNOWN'
    end as distance_status,
    -- the text of a double is its shortest form, as in BigDecimal.valueOf; numeric rounds half away from zero
    round(located.miles::text::numeric, 1) as distance_miles,
    located.placed_in_authority_code
from located
left join placement_group_current as by_provider
    on by_provider.place = located.resolved_placement_type_code
    and by_provider.place_provider = located.resolved_provider_code
left join placement_group_current as by_type
    on by_type.place = located.resolved_placement_type_code
    and by_type.place_provider = 'ANY'
