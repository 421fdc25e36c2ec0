/*
title:   Postcodes, grid references and the authority they lie in
why:     distances from home and places out of the authority come from here; of the country's postcodes only those that an episode names
source:  ssda903.md 1.5 (distance, in or out of the authority); rulings.md 3 (terminated postcodes still locate; BT, JE, GY, IM do not)
*/
with named as (
    select home_postcode as postcode from episode_source
    union
    select placement_postcode from episode_source
),

published as (
    select
        upper(replace(pcds, ' ', '')) as postcode,
        oseast1m,
        osnrth1m,
        oscty,
        laua,
        file_no,
        line_no
    from postcodes_current
),

latest as (
    select distinct on (published.postcode) published.*
    from published
    join named on named.postcode = published.postcode
    order by published.postcode, published.file_no desc, published.line_no desc
)

select
    postcode,
    case when oseast1m between 0 and 9999999 then oseast1m::integer end as easting,
    case when osnrth1m between 0 and 9999999 then osnrth1m::integer end as northing,
    -- children's services lie with the county where there is one; metropolitan counties and E99999999 are none
    left(case when oscty like 'E10%' then oscty else laua end, 9) as authority_code,
    -- a postcode without a grid reference is published with 0 0 or blank
    coalesce(
        oseast1m between 1 and 9999999 and osnrth1m between 1 and 9999999 and postcode !~ '^(BT|JE|GY|IM)[0-9]',
        false
    ) as is_locatable
from latest
