/*
title:   Return home interviews without the absence they follow
why:     the interview is joined to the absence by its start; one that joins none is lost to every figure
source:  Inbox contract 2.2 (missing_reviews)
*/
select distinct
    reviews.authority_code,
    identifier.child_key,
    reviews.mis_start as on_date,
    'a row of missing_reviews whose MIS_START is that of no row of missing' as found,
    'the MIS_START of a time the child was missing or away' as expected
from missing_reviews_current as reviews
join child_identifier as identifier
    on identifier.authority_code = reviews.authority_code and identifier.child_id = reviews.child
left join missing_episode as missing
    on missing.child_key = identifier.child_key and missing.start_date = reviews.mis_start
where missing.child_key is null
