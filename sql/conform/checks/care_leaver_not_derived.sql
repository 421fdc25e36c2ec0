/*
title:   Listed care leavers whose episodes do not make them one
why:     either the history does not reach back to the fourteenth birthday or the young person is on the list by mistake
source:  rulings.md 5 (CP18, check against the derived cohort); ssda903.md 1.6 (91 days from 14, one day from 16, ten years of history)
*/
select
    listed.authority_code,
    listed.child_key,
    listed.month_end_date as on_date,
    coalesce(time_in_care.days_from_14, 0) || ' days in care from 14 and ' || coalesce(time_in_care.days_from_16, 0)
        || ' from 16 by the episodes of care' as found,
    'at least 91 days from 14 and one from 16 for a care leaver other than a qualifying one; counted as listed' as expected
from care_leaver_month as listed
left join time_in_care on time_in_care.child_key = listed.child_key
where listed.month_key = (
        select max(reporting_month.month_key) from reporting_month where reporting_month.authority_code = listed.authority_code
    )
    and listed.is_care_leaver
    and listed.eligibility_code is distinct from 'Q'
    and (coalesce(time_in_care.days_from_14, 0) < 91 or coalesce(time_in_care.days_from_16, 0) < 1)
