/*
title:   Short breaks, set aside before everything else
why:     a child who only has short breaks is not looked after, and must not leak into any count
source:  rulings.md 3 (short-break rows are set aside first); ssda903.md 1.5; worked cases T06, T07
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

breaks as (
    select
        identifier.child_key,
        episodes.*,
        returns.last_return_year
    from episodes_current as episodes
    join legal_status_current as legal_status on legal_status.code = episodes.ls and legal_status.is_short_break
    join child_identifier as identifier
        on identifier.authority_code = episodes.authority_code and identifier.child_id = episodes.child
    left join full_extract on full_extract.authority_code = episodes.authority_code
    left join returns on returns.authority_code = episodes.authority_code
    where episodes.return_year is null
        or full_extract.first_decom is null
        or episodes.decom < full_extract.first_decom
),

one_per_start as (
    select distinct on (child_key, decom, ls) *
    from breaks
    order by child_key, decom, ls, (dec is null), return_year desc nulls first, file_no desc, line_no desc
)

select
    child_key,
    decom as start_date,
    coalesce(
        dec,
        case when return_year < last_return_year then greatest(make_date(return_year, 4, 1), decom + 1) end
    ) as end_date,
    authority_code,
    ls as legal_status_code
from one_per_start
