/*
title:   The last time each child left care in the twelve months to each month end
why:     a child who left twice counts once, by the last cessation; five figures are shares or counts of these rows
source:  rulings.md 5 (CP8, CP10B) and 3 (repaired ends and broken chains are no cessations)
*/
select distinct on (authority_code, month_key, child_key)
    authority_code,
    month_key,
    child_key,
    end_date,
    is_ceaser,
    end_kind,
    end_reason_group_code
from reporting_month
join period_of_care using (authority_code)
where end_date between window_start_date and month_end_date
order by authority_code, month_key, child_key, is_ceaser desc, end_date desc
