/*
code:        CP19
title:       Children whose placement broke down in the last twelve months
theme:       sufficiency and placements
why:         A breakdown is a move nobody planned, and often the first of several
source:      One unplanned spell end or more in the window; care leavers while in a placement are added; rulings 5
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    lower
decimals:    1
order:       190
*/
with

unplanned_end as (
    select
        authority_code,
        month_key,
        child_key,
        count(*) as ends
    from reporting_month
    join placement_spell using (authority_code)
    where is_unplanned_end
        and end_date between window_start_date and month_end_date
    group by authority_code, month_key, child_key
),

candidate as (
    select
        authority_code,
        month_key,
        child_key,
        case when not is_looked_after then reason end as excluded_because
    from cla_month
    join reporting_month using (authority_code, month_key)
    union all
    select
        authority_code,
        month_key,
        child_key,
        case when not has_open_placement then 'NOT_LOOKED_AFTER' end as excluded_because
    from care_leaver_month
    join reporting_month using (authority_code, month_key)
    where is_care_leaver
)

-- an episode left open after 18 does not hide the care leaver
select distinct on (authority_code, month_key, child_key)
    authority_code,
    month_key,
    child_key as subject_key,
    excluded_because,
    ends is not null as is_counted
from candidate
left join unplanned_end using (authority_code, month_key, child_key)
order by authority_code, month_key, child_key, excluded_because nulls first
