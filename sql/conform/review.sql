/*
title:   Reviews of care plans
why:     what is due next depends on when the last review was
source:  ssda903.md 1.1 (reviews); rulings.md 5 (REVIEWS_INTIME: any REVIEW_CODE); Inbox contract 2 (full extract beside yearly returns)
*/
with full_extract as (
    select
        authority_code,
        min(review) as first_review
    from reviews_current
    where return_year is null
    group by authority_code
),

-- a review from before the full extract begins is known from the returns alone; within it the full extract is right
reviews as (
    select
        identifier.child_key,
        rows.*
    from reviews_current as rows
    join child_identifier as identifier
        on identifier.authority_code = rows.authority_code and identifier.child_id = rows.child
    left join full_extract on full_extract.authority_code = rows.authority_code
    where rows.return_year is null
        or full_extract.first_review is null
        or rows.review < full_extract.first_review
)

select distinct on (child_key, review)
    child_key,
    review as review_date,
    authority_code,
    review_code
from reviews
order by child_key, review, return_year desc nulls first, file_no desc, line_no desc
