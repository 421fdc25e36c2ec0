/*
title:   Children whose header rows disagree
why:     a child has one date of birth and one sex; which row is right is for the authority to say
source:  rulings.md 2 (the same child twice in a header)
*/
with by_child as (
    select
        authority_code,
        child,
        count(distinct dob) as births,
        count(distinct sex) as sexes,
        count(*) - count(distinct coalesce(return_year, 0)) as repeats
    from header_current
    group by authority_code, child
)

select
    by_child.authority_code,
    identifier.child_key,
    null::date as on_date,
    case
        when by_child.births > 1 then 'header rows with different DOB'
        when by_child.sexes > 1 then 'header rows with different SEX'
        else 'more than one header row in one extract'
    end as found,
    'one header row for each child; the latest return counts, then the last row' as expected
from by_child
join child_identifier as identifier
    on identifier.authority_code = by_child.authority_code and identifier.child_id = by_child.child
where by_child.births > 1
    or by_child.sexes > 1
    or by_child.repeats > 0
