/*
title:   Ledger lines whose period is no period
why:     they belong to no month, so no figure holds them
source:  Inbox contract 2.4 (Period yyyypp, financial year and period)
*/
select
    authority_code,
    null::integer as child_key,
    null::date as on_date,
    count(*) || ' ledger lines whose Period is not six digits of a year and a period' as found,
    'Period as yyyypp, 202103 for June 2021; the lines are left out' as expected
from ledger_current
where period !~ '^(19|20)[0-9]{4}$'
group by authority_code
