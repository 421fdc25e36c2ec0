/*
title:   Postcodes: grid references and the authority they lie in
why:     distances from home and places out of the authority come from here
source:  ssda903.md 1.5 (distance, in or out of the authority); rulings.md 3 (terminated postcodes still locate; BT, JE, GY, IM do not)
*/
with compact as (
    select distinct on (upper(replace(pcds, ' ', '')))
        upper(replace(pcds, ' ', '')) as postcode,
        oseast1m,
        osnrth1m,
        oscty,
        laua
    from postcodes_current
    order by upper(replace(pcds, ' ', '')), file_no desc, line_no desc
)

select
    postcode,
    oseast1m::integer as easting,
    osnrth1m::integer as northing,
    -- children's services lie with the county where there is one; metropolitan counties and E99999999 are none
    case when oscty like 'E10%' then oscty else laua end as authority_code,
    -- a postcode without a grid reference is published with 0 0 or blank
    coalesce(oseast1m > 0 and osnrth1m > 0 and postcode !~ '^(BT|JE|GY|IM)[0-9]', false) as is_locatable
from compact
where length(postcode) <= 8
