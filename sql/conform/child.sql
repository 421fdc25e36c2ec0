/*
title:   Children with their birth, sex and ethnicity, and whether ever unaccompanied asylum seekers
why:     every identifier seen anywhere is a child here, so that no row of any table loses its subject
source:  rulings.md 2 (NO_HEADER, BEFORE_BIRTH, twice in a header), 5 (CP12, any uasc row); README.md 0 (29 February is 1 March)
*/
with header as (
    select distinct on (authority_code, child)
        authority_code,
        child,
        dob,
        sex,
        ethnic
    from header_current
    order by authority_code, child, return_year desc nulls first, file_no desc, line_no desc
),

uasc as (
    select distinct on (authority_code, child)
        authority_code,
        child,
        duc
    from uasc_current
    order by authority_code, child, return_year desc nulls first, file_no desc, line_no desc
),

first_start as (
    select
        child_key,
        min(start_date) as start_date
    from (
        select child_key, start_date from episode_source
        union all
        select child_key, start_date from short_break
    ) as starts
    group by child_key
),

born as (
    select
        identifier.child_key,
        identifier.authority_code,
        case when first_start.start_date < header.dob then null else header.dob end as birth_date,
        header.sex,
        header.ethnic,
        header.child is not null as has_header,
        uasc.child is not null as is_ever_uasc,
        uasc.duc
    from child_identifier as identifier
    left join header on header.authority_code = identifier.authority_code and header.child = identifier.child_id
    left join uasc on uasc.authority_code = identifier.authority_code and uasc.child = identifier.child_id
    left join first_start on first_start.child_key = identifier.child_key
)

select
    born.child_key,
    born.authority_code,
    born.birth_date,
    case
        when to_char(born.birth_date, 'MMDD') = '0229'
            then make_date(extract(year from born.birth_date)::integer + 18, 3, 1)
        else (born.birth_date + interval '18 years')::date
    end as eighteenth_birthday,
    coalesce(sex.code, 'U') as sex_code,
    born.ethnic as ethnicity_code,
    born.is_ever_uasc,
    born.duc as uasc_ceased_date,
    born.has_header
from born
left join sex_current as sex on sex.code = born.sex
