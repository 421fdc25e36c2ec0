/*
title:   Lines of care packages
why:     what a placement costs where the placement census does not say
source:  Inbox contract 2.4 (end date inclusive, lines active on a date are summed); extract-layouts.md 6.5 and leadership-and-finance.md 4 (one-offs excluded)
*/
select
    identifier.child_key,
    lines.cpli_ref as package_ref,
    lines.start_date,
    row_number() over (
        partition by identifier.child_key, lines.cpli_ref, lines.start_date order by lines.file_no, lines.line_no
    )::integer as line_no,
    lines.authority_code,
    lines.end_date,
    lines.weekly_cost as weekly_cost_gbp,
    left(lines.service, 200) as service,
    lines.cost_centre as cost_centre_code
from care_packages_current as lines
join child_identifier as identifier
    on identifier.authority_code = lines.authority_code and identifier.child_id = lines.client_ref
where abs(lines.weekly_cost) < 1e6
    and coalesce(lines.frequency !~* '\yone[ -]?off\y', true)
