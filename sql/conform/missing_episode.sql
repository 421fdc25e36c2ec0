/*
title:   Times children were missing or away without authorisation
why:     a child who goes missing is at risk, and the interview on return is where the reason is heard
source:  ssda903.md 1.1 and 1.5 (missing; never creates or ends a spell); rulings.md 5 (MISSING: looked after on MIS_START); Inbox contract 2.2 (missing_reviews)
*/
with full_extract as (
    select
        authority_code,
        min(mis_start) as first_start
    from missing_current
    where return_year is null
    group by authority_code
),

contributing as (
    select
        identifier.child_key,
        missing.*,
        bool_or(missing.mis_end is not null) over (
            partition by identifier.child_key, missing.mis_start, missing.return_year
        ) as knows_end
    from missing_current as missing
    join child_identifier as identifier
        on identifier.authority_code = missing.authority_code and identifier.child_id = missing.child
    left join full_extract on full_extract.authority_code = missing.authority_code
    where missing.return_year is null
        or full_extract.first_start is null
        or missing.mis_start < full_extract.first_start
),

-- the full extract first, then the latest return that knows the end; a later return may have coded the absence anew
supplied as (
    select
        *,
        rank() over (
            partition by child_key, mis_start
            order by return_year is not null, return_year is not null and not knows_end, return_year desc
        ) as source_no
    from contributing
),

interview as (
    select distinct on (authority_code, child, mis_start) *
    from missing_reviews_current
    order by authority_code, child, mis_start, file_no desc, line_no desc
),

short_break_day as (
    select distinct
        supplied.child_key,
        supplied.mis_start
    from supplied
    join short_break
        on short_break.child_key = supplied.child_key
        and short_break.start_date <= supplied.mis_start
        and coalesce(short_break.end_date, 'infinity') > supplied.mis_start
),

judged as (
    select
        supplied.*,
        interview.interview_offered,
        interview.interview_accepted,
        case
            when episode.child_key is null and short_break_day.child_key is not null then 'SHORT_BREAK'
            when episode.child_key is null then 'NOT_LOOKED_AFTER'
            when supplied.mis_start >= episode.snapshot_end_date then 'OVER_18'
            else 'COUNTED'
        end as reason
    from supplied
    left join episode
        on episode.child_key = supplied.child_key
        and episode.start_date <= supplied.mis_start
        and coalesce(episode.end_date, 'infinity') > supplied.mis_start
    left join short_break_day
        on short_break_day.child_key = supplied.child_key and short_break_day.mis_start = supplied.mis_start
    left join interview
        on interview.authority_code = supplied.authority_code
        and interview.child = supplied.child
        and interview.mis_start = supplied.mis_start
    where supplied.source_no = 1
)

select
    child_key,
    mis_start as start_date,
    (row_number() over (partition by child_key, mis_start order by file_no, line_no))::integer as line_no,
    authority_code,
    mis_end as end_date,
    missing as missing_code,
    reason = 'COUNTED' as is_looked_after,
    reason,
    interview_offered as is_interview_offered,
    interview_accepted as is_interview_accepted
from judged
