/*
title:   The row that counts for each child and start of an episode
why:     the history comes as one full extract, as yearly returns that repeat each other, or as both
source:  Inbox contract 2 (returns beside the full extract); rulings.md 3 (same CHILD and DECOM, repaired ends, short breaks first); ssda903.md 1.5
*/
with full_extract as (
    select
        authority_code,
        min(decom) as first_decom
    from episodes_current
    where return_year is null
    group by authority_code
),

returns as (
    select
        authority_code,
        max(return_year) as last_return_year
    from episodes_current
    where return_year is not null
    group by authority_code
),

contributing as (
    select
        identifier.child_key,
        episodes.*,
        returns.last_return_year
    from episodes_current as episodes
    join child_identifier as identifier
        on identifier.authority_code = episodes.authority_code and identifier.child_id = episodes.child
    left join full_extract on full_extract.authority_code = episodes.authority_code
    left join returns on returns.authority_code = episodes.authority_code
    left join legal_status_current as legal_status on legal_status.code = episodes.ls
    where legal_status.is_short_break is not true
        and (
            episodes.return_year is null
            or full_extract.first_decom is null
            or episodes.decom < full_extract.first_decom
        )
),

-- rows of one extract with one start: RNE S first, DEC nulls last, file order; the last of them counts
one_per_extract as (
    select distinct on (child_key, decom, return_year) *
    from contributing
    order by child_key, decom, return_year, (rne = 'S'), dec desc nulls first, file_no desc, line_no desc
),

one_per_start as (
    select distinct on (child_key, decom) *
    from one_per_extract
    order by child_key, decom, (dec is null), return_year desc nulls first
),

compact as (
    select
        *,
        upper(replace(home_post, ' ', '')) as home_compact,
        upper(replace(pl_post, ' ', '')) as placement_compact
    from one_per_start
)

select
    child_key,
    decom as start_date,
    authority_code,
    dec as supplied_end_date,
    case
        when dec is null and return_year < last_return_year
            then greatest(make_date(return_year, 4, 1), decom + 1)
    end as repaired_end_date,
    rne as reason_new_episode_code,
    ls as legal_status_code,
    cin as category_of_need_code,
    place as placement_type_code,
    place_provider as provider_code,
    rec as end_reason_code,
    reason_place_change as placement_change_reason_code,
    case when home_compact ~ '^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$' then home_compact end as home_postcode,
    case
        when placement_compact ~ '^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$' then placement_compact
    end as placement_postcode,
    urn
from compact
