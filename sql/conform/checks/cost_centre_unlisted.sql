/*
title:   Cost centres in the ledger that are not on the list
why:     what is booked there is in neither numerator nor denominator of the budget share
source:  rulings.md 5 (CP4, unlisted cost centres in neither)
*/
select
    ledger_line.authority_code,
    null::integer as child_key,
    max(ledger_line.month_end_date) as on_date,
    'cost centre ' || ledger_line.cost_centre_code || ' in ' || count(*) || ' ledger lines and not in cost_centres' as found,
    'every cost centre of the ledger in cost_centres with its tags' as expected
from ledger_line
left join cost_centre as listed
    on listed.authority_code = ledger_line.authority_code
    and listed.cost_centre_code = ledger_line.cost_centre_code
where listed.cost_centre_code is null
    and ledger_line.authority_code in (select authority_code from cost_centre)
group by ledger_line.authority_code, ledger_line.cost_centre_code
