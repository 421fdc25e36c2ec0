/*
title:   Placements whose provider decides the group, without one
why:     a foster home or a children's home without a provider is neither in-house nor external
source:  rulings.md 3 (blank or PR0 provider); ssda903.md 1.2 and 1.7 (rules 526-531 and 550)
*/
select
    located.authority_code,
    located.child_key,
    located.start_date as on_date,
    case
        when source.provider_code is null then 'a placement without PLACE_PROVIDER'
        else 'a placement with a PLACE_PROVIDER that does not go with it'
    end as found,
    'PR1 to PR5; the child counts, in-house or external is unknown' as expected
from episode_located as located
join episode_source as source on source.child_key = located.child_key and source.start_date = located.start_date
join placement_type_current as type on type.code = source.placement_type_code
where located.placement_group_code in ('UNKNOWN', 'RESI_UNKNOWN')
