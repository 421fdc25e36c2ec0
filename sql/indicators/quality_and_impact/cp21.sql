/*
code:        CP21
title:       Challenges by reviewing officers settled informally or at stage 1 or 2
theme:       quality and impact
why:         A challenge settled early helps the child sooner than one that goes to the top
source:      Challenges closed in the month with stage 0, 1 or 2 of all closed in it; indicators 3.1
subject:     challenge
basis:       in month
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       210
needs:       [iro_challenges]
*/
with

cp21 as (
    select
        authority_code,
        month_key,
        challenge_key as subject_key,
        coalesce(stage_no <= 2, false)::integer as numerator,
        1 as denominator,
        case
            when stage_no is null then 'UNKNOWN_CODE'
            when stage_no <= 2 then 'COUNTED'
            else 'NOT_IN_NUMERATOR'
        end as reason
    from reporting_month
    join iro_challenge using (authority_code)
    where closed_date between month_start_date and month_end_date
)

select * from cp21
