/*
title:  External residential placements are a part of residential placements
why:    CP16 above CP15 means that a placement group was given the wrong codes
source: rulings, CP16 is at most CP15; worked case T78
*/
select
    external.authority_code,
    external.month_key,
    'CP16 counts ' || external.numerator::bigint || ' and CP15 ' || residential.numerator::bigint as found,
    'a numerator of CP16 that is at most that of CP15' as expected
from indicator_value as external
join indicator_value as residential using (authority_code, month_key)
where external.indicator_code = 'CP16'
    and residential.indicator_code = 'CP15'
    and external.numerator > residential.numerator
