/*
code:        CP22.aged_16_17
title:       Young people in care aged 16 and 17 in education, employment or training
theme:       quality and impact
why:         The wider group of CP22, pupils of year 11 among them
source:      Looked after, aged 16 or 17; latest local status; variant of CP22
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    0
order:       221
needs:       [education_employment]
*/
with

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
        when age_years is null then 'AGE_UNKNOWN'
        when age_years not between 16 and 17 then 'OUT_OF_AGE'
    end as excluded_because,
    coalesce(activity_group_code = 'EET', false) as is_counted,
    case
        when status_in_force.child_key is null then 'NO_STATUS'
        when activity_group_code = 'UNKNOWN' and activity_code <> '0' then 'UNKNOWN_CODE'
        else 'NOT_IN_NUMERATOR'
    end as otherwise
from cla_month
join reporting_month using (authority_code, month_key)
left join status_in_force
    on status_in_force.child_key = cla_month.child_key
    and status_date <= reporting_month.month_end_date
    and next_status_date > reporting_month.month_end_date
