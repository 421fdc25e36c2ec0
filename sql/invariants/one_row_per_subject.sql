/*
title:  A subject stands once in the evidence of a figure
why:    a child counted twice makes a figure wrong by one, and nobody would see it in the sum
source: rulings 4, evidence: one row per subject and cell
*/
select
    authority_code,
    month_key,
    indicator_code || ' has ' || count(*) || ' rows of one subject' as found,
    'one row' as expected
from indicator_row
group by authority_code, month_key, indicator_code, subject_type, subject_key
having count(*) > 1
