/*
title:   Group of each placement, and how far it is from home
why:     who provides a placement and where it is decide half of the board's figures
source:  ssda903.md 1.4 and 1.5 (distance); rulings.md 3 (legacy placements, distance) and 5 (CP12, UASC)
*/
with measured as (
    select
        source.child_key,
        source.start_date,
        source.authority_code,
        source.placement_type_code,
        source.provider_code,
        child.is_ever_uasc,
        placement.authority_code as placed_in_authority_code,
        case
            when home.is_locatable and placement.is_locatable and not child.is_ever_uasc then
                sqrt(
                    (home.easting - placement.easting)::double precision ^ 2
                    + (home.northing - placement.northing)::double precision ^ 2
                ) / 1000 / 1.6093
        end as miles
    from episode_source as source
    join child on child.child_key = source.child_key
    left join postcode as home on home.postcode = source.home_postcode
    left join postcode as placement on placement.postcode = source.placement_postcode
)

select
    measured.child_key,
    measured.start_date,
    measured.authority_code,
    coalesce(by_provider.placement_group, by_type.placement_group, 'UNKNOWN') as placement_group_code,
    case
        when measured.is_ever_uasc then 'UASC'
        when measured.miles is null then 'UNKNOWN'
        else 'KNOWN'
    end as distance_status,
    -- the text of a double is its shortest form, as in BigDecimal.valueOf; numeric rounds half away from zero
    round(measured.miles::text::numeric, 1) as distance_miles,
    measured.placed_in_authority_code
from measured
left join placement_group_current as by_provider
    on by_provider.place = measured.placement_type_code
    and by_provider.place_provider = measured.provider_code
left join placement_group_current as by_type
    on by_type.place = measured.placement_type_code
    and by_type.place_provider = 'ANY'
