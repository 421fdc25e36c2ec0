/*
code:        CP22
title:       Young people in care past school age in education, employment or training
theme:       quality and impact
why:         What a young person does at 16 and 17 decides much of what comes after care
source:      Looked after, past the last Friday in June of the school year in which they turn 16; latest local status; rulings 5
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       220
needs:       [education_employment]
*/
with

-- school years run from 1 September, so the June that ends compulsory schooling is that of the 16th birthday four months on
school_leaver as (
    select
        child_key,
        make_date(extract(year from birth_date + interval '16 years 4 months')::integer, 6, 30) as last_of_june
    from child
),

school_end as (
    select
        child_key,
        -- isodow of a Friday is 5
        last_of_june - (extract(isodow from last_of_june)::integer + 2) % 7 as last_friday_in_june
    from school_leaver
),

status_in_force as (
    select
        child_key,
        activity_code,
        activity_group_code,
        status_date,
        lead(status_date, 1, 'infinity') over (partition by child_key order by status_date) as next_status_date
    from education_status
)

select
    authority_code,
    month_key,
    cla_month.child_key as subject_key,
    case
        when not is_looked_after then reason
        when last_friday_in_june is null then 'AGE_UNKNOWN'
        when reporting_month.month_end_date <= last_friday_in_june then 'OUT_OF_AGE'
    end as excluded_because,
    coalesce(activity_group_code = 'EET', false) as is_counted,
    case
        when status_in_force.child_key is null then 'NO_STATUS'
        when activity_group_code = 'UNKNOWN' and activity_code <> '0' then 'UNKNOWN_CODE'
        else 'NOT_IN_NUMERATOR'
    end as otherwise
from cla_month
join reporting_month using (authority_code, month_key)
join school_end using (child_key)
left join status_in_force
    on status_in_force.child_key = cla_month.child_key
    and status_date <= reporting_month.month_end_date
    and next_status_date > reporting_month.month_end_date
