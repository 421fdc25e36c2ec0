/*
title:   Adoptions as the return describes them
why:     when the authority decided and matched, and whether the foster carer adopted, are in no episode
source:  ssda903.md 1.2 (AD1, one row per child adopted); rulings.md 5 (CP11)
*/
select distinct on (identifier.child_key)
    identifier.child_key,
    adopted.authority_code,
    adopted.date_int as decision_date,
    adopted.date_match as match_date,
    case adopted.foster_care when '1' then true when '0' then false end as is_by_foster_carer
from ad1_current as adopted
join child_identifier as identifier
    on identifier.authority_code = adopted.authority_code and identifier.child_id = adopted.child
order by identifier.child_key, adopted.return_year desc nulls first, adopted.file_no desc, adopted.line_no desc
