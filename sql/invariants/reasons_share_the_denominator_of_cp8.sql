/*
title:  The reasons for leaving care are shares of the denominator of CP8
why:    shares of different wholes cannot be read side by side
source: rulings 5, families (REASON_CEASED)
*/
select
    share.authority_code,
    share.month_key,
    share.indicator_code || ' is a share of ' || trim_scale(share.denominator) || ' children and CP8 of ' || trim_scale(cp8.denominator) as found,
    'the denominator of CP8' as expected
from indicator_value as share
join indicator_value as cp8 using (authority_code, month_key)
where share.indicator_code like 'REASON\_CEASED.%'
    and cp8.indicator_code = 'CP8'
    and share.denominator <> cp8.denominator
