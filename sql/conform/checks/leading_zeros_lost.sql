/*
title:   Identifiers that have lost their leading zeros
why:     a spreadsheet that took them for numbers has made other children of them, and the children's own figures look as if nothing was done
source:  Inbox contract 2.2 (CHILD is the same identifier as in ssda903/); extract-layouts.md 6.6 (numeric ids preserved as text)
*/
with named as (
    select
        child.authority_code,
        child.child_key,
        identifier.child_id,
        child.has_header
    from child
    join child_identifier as identifier on identifier.child_key = child.child_key
)

select
    shortened.authority_code,
    null::integer as child_key,
    null::date as on_date,
    count(*) || ' identifiers without a header row that are those of children with one but for zeros in front' as found,
    'CHILD as ssda903 has it, in columns that are text' as expected
from named as shortened
join named as whole
    on whole.authority_code = shortened.authority_code
    and ltrim(whole.child_id, '0') = shortened.child_id
    and whole.child_id <> shortened.child_id
where whole.has_header
    and not shortened.has_header
group by shortened.authority_code
