/*
title:   Foster households and their places
why:     places that stand empty, or cannot be used, are places that need not be bought
source:  CONTRACT.md 2.3; of two rows for one household and day the later in the file counts
*/
select distinct on (identified.subject_key, rows.as_at)
    identified.subject_key as household_key,
    rows.as_at as as_at_date,
    rows.authority_code,
    case when abs(rows.places) < 1e6 then rows.places else 0 end as places,
    case when abs(rows.filled) < 1e6 then rows.filled else 0 end as filled,
    case when abs(rows.vacant) < 1e6 then rows.vacant else 0 end as vacant,
    case when abs(rows.not_available) < 1e6 then rows.not_available else 0 end as not_available,
    case when abs(rows.short_break) < 1e6 then rows.short_break else 0 end as short_break,
    rows.approved_date,
    rows.ended_date
from foster_households_current as rows
join subject as identified
    on identified.authority_code = rows.authority_code
    and identified.subject_type = 'HOUSEHOLD'
    and identified.subject_id = rows.household_id
order by identified.subject_key, rows.as_at, rows.file_no desc, rows.line_no desc
