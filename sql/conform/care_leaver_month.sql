/*
title:   Care leavers at each month end, by their latest status
why:     accommodation, activity and contact of young people are judged on the latest record, not on a birthday
source:  rulings.md 5 (CP18, CP23, CP24) and 2 (RULE_3001); ssda903.md 1.3 (ACTIV, ACCOM, IN_TOUCH) and 1.6
*/
with last_on_date as (
    select distinct on (authority_code, child, status_date) *
    from care_leavers_current
    order by authority_code, child, status_date, file_no desc, line_no desc
),

read as (
    select
        identifier.child_key,
        status.authority_code,
        status.status_date,
        extract(year from status.status_date)::integer * 12 + extract(month from status.status_date)::integer as from_no,
        case when first_episode.start_date < status.dob then null else to_char(status.dob, 'YYYYMMDD')::integer end as birth_key,
        status.eligibility as eligibility_code,
        status.in_touch as in_touch_code,
        status.activ as activity_code,
        coalesce(activity.activity_group, 'UNKNOWN') as activity_group_code,
        status.accom as accommodation_code,
        accommodation.accommodation_type,
        accommodation.is_suitable,
        accommodation.from_age
    from last_on_date as status
    join child_identifier as identifier
        on identifier.authority_code = status.authority_code and identifier.child_id = status.child
    left join (select child_key, min(start_date) as start_date from episode_source group by child_key) as first_episode
        on first_episode.child_key = identifier.child_key
    left join activity_current as activity on activity.code = status.activ
    left join accommodation_current as accommodation on accommodation.code = status.accom
),

in_force as (
    select
        *,
        -- with a former foster carer under 18 is no status of a care leaver
        coalesce((to_char(status_date, 'YYYYMMDD')::integer - birth_key) / 10000 < from_age, false) as is_too_young,
        lead(from_no) over (partition by child_key order by status_date) - 1 as to_no
    from read
),

months as (
    select
        *,
        month_key / 10000 * 12 + month_key / 100 % 100 as month_no
    from reporting_month
),

judged as (
    select
        in_force.*,
        months.month_key,
        months.month_end_date,
        case
            when in_force.in_touch_code in ('DIED', 'RHOM') then 'DIED_OR_HOME'
            when in_force.eligibility_code = 'E' then 'NO_STATUS'
            when cla_month.is_looked_after then 'NOT_IN_NUMERATOR'
            else 'COUNTED'
        end as reason
    from in_force
    join months
        on months.authority_code = in_force.authority_code
        and months.month_no between in_force.from_no and coalesce(in_force.to_no, months.month_no)
    left join cla_month on cla_month.child_key = in_force.child_key and cla_month.month_key = months.month_key
)

select
    authority_code,
    month_key,
    child_key,
    month_end_date,
    reason = 'COUNTED' as is_care_leaver,
    reason,
    (month_key - birth_key) / 10000 as age_years,
    status_date,
    eligibility_code,
    in_touch_code,
    activity_code,
    activity_group_code,
    accommodation_code,
    case when is_too_young then 'UNKNOWN' else coalesce(accommodation_type, 'UNKNOWN') end as accommodation_type_code,
    coalesce(is_suitable and not is_too_young, false) as is_suitable,
    exists (
        select from census_placement as census
        where census.child_key = judged.child_key
            and census.start_date <= judged.month_end_date
            and coalesce(census.end_date, 'infinity') > judged.month_end_date
    ) as has_open_placement
from judged
