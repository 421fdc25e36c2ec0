/*
code:        IRO_STAGE
title:       Challenges by reviewing officers closed in the month by stage
theme:       quality and impact
why:         How high a challenge had to go says how well the service hears its reviewing officers
source:      Challenges closed in the month by the stage reached, 0 is informal; rulings 5
subject:     challenge
basis:       in month
kind:        count
unit:        challenges
polarity:    none
decimals:    0
order:       211
needs:       [iro_challenges]
members:
  0: informal
  1: stage 1
  2: stage 2
  3: stage 3
  4: stage 4
*/
with

member (member, member_no) as (
    values
        ('0', 0),
        ('1', 1),
        ('2', 2),
        ('3', 3),
        ('4', 4)
),

iro_stage as (
    select
        authority_code,
        month_key,
        challenge_key as subject_key,
        member,
        coalesce(stage_no = member_no, false)::integer as numerator,
        0 as denominator,
        case
            when stage_no is null then 'UNKNOWN_CODE'
            when stage_no = member_no then 'COUNTED'
            else 'NOT_IN_NUMERATOR'
        end as reason
    from reporting_month
    join iro_challenge using (authority_code)
    cross join member
    where closed_date between month_start_date and month_end_date
)

select * from iro_stage
