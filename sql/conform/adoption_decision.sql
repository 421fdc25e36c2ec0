/*
title:   Decisions that a child should be placed for adoption
why:     a decision that was given up takes the child out of those who wait for adopters
source:  ssda903.md 1.2 (placed_for_adoption, one row per decision); rulings.md 5 (PO_WAITING)
*/
with one_per_date as (
    select distinct on (identifier.child_key, decisions.date_placed)
        identifier.child_key,
        decisions.date_placed as decision_date,
        decisions.authority_code,
        decisions.date_placed_ceased as ceased_date,
        decisions.reason_placed_ceased as ceased_reason_code
    from placed_for_adoption_current as decisions
    join child_identifier as identifier
        on identifier.authority_code = decisions.authority_code and identifier.child_id = decisions.child
    order by
        identifier.child_key,
        decisions.date_placed,
        decisions.return_year desc nulls first,
        decisions.file_no desc,
        decisions.line_no desc
)

select
    *,
    lead(decision_date) over (partition by child_key order by decision_date) as next_decision_date
from one_per_date
