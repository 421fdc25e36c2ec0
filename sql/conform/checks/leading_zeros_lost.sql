/*
title:   Identifiers that have lost their leading zeros
why:     a spreadsheet that took them for numbers has made other children of them, and the children's own figures look as if nothing was done
source:  Inbox contract 2.2 (CHILD is the same identifier as in ssda903/); extract-layouts.md 6.6 (numeric ids preserved as text)
*/
with named as (
    select
        child.authority_code,
        child.child_key,
        ltrim(identifier.child_id, '0') as digits,
        child.has_header
    from child
    join child_identifier as identifier on identifier.child_key = child.child_key
)

select
    one.authority_code,
    null::integer as child_key,
    null::date as on_date,
    count(distinct one.child_key) || ' identifiers of children with a header row that other rows write with or without zeros in front' as found,
    'CHILD as the case-management system has it everywhere, in columns that are text' as expected
from named as one
join named as other
    on other.authority_code = one.authority_code
    and other.digits = one.digits
where one.has_header
    and not other.has_header
group by one.authority_code
