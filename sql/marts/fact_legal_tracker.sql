/*
title:   Legal tracker
grain:   One row per child looked after at the latest as-at date
*/
with limits (legal_status_code, limit_days) as (
    values
        -- Children Act 1989: section 46(6) police protection, 72 hours; 45(1) and (6) emergency protection, 8 days and once 7 more;
        -- 43(5) child assessment, 7 days; 32(1) care proceedings, 26 weeks
        ('L1', 3),
        ('L2', 15),
        ('L3', 7),
        ('C1', 182)
),

looked_after as (
    select
        episode.*,
        as_at.as_at_date,
        extract(year from age(as_at.as_at_date, child.birth_date))::smallint as age_years
    from episode
    join as_at on as_at.as_at_date >= episode.start_date
        and as_at.as_at_date < coalesce(episode.snapshot_end_date, 'infinity')
    join child on child.child_key = episode.child_key
),

run_in_order as (
    select
        legal_status_run.*,
        lag(legal_status_code) over period as previous_status_code,
        lag(start_date) over period is null as is_first
    from legal_status_run
    window period as (partition by child_key, period_start_date order by start_date)
),

-- how far the court has come: since when, and days with each order in runs that have ended
ordered as (
    select
        looked_after.child_key,
        min(run.start_date) filter (where run.legal_status_code = 'C1') as interim_order_date,
        min(run.start_date) filter (where run.legal_status_code = 'C2') as care_order_date,
        min(run.start_date) filter (where run.legal_status_code = 'E1') as placement_order_date,
        sum(run.end_date - run.start_date) filter (where run.legal_status_code = 'C1' and run.end_date <= looked_after.as_at_date) as earlier_days_in_interim_order,
        sum(run.end_date - run.start_date) filter (where run.legal_status_code = 'C2' and run.end_date <= looked_after.as_at_date) as earlier_days_in_care_order,
        sum(run.end_date - run.start_date) filter (where run.legal_status_code = 'E1' and run.end_date <= looked_after.as_at_date) as earlier_days_in_placement_order
    from looked_after
    join legal_status_run as run
        on run.child_key = looked_after.child_key
        and run.period_start_date = looked_after.period_start_date
        and run.start_date <= looked_after.as_at_date
    group by looked_after.child_key
),

staged as (
    select
        looked_after.*,
        run.start_date as legal_status_since_date,
        run.previous_status_code,
        run.is_first as is_first_status,
        ordered.interim_order_date,
        ordered.care_order_date,
        ordered.placement_order_date,
        ordered.earlier_days_in_interim_order,
        ordered.earlier_days_in_care_order,
        ordered.earlier_days_in_placement_order,
        adoptive_run.start_date as placed_date,
        limits.limit_days,
        run.start_date + limits.limit_days as limit_date
    from looked_after
    join run_in_order as run
        on run.child_key = looked_after.child_key
        and looked_after.start_date >= run.start_date
        and looked_after.start_date < coalesce(run.end_date, 'infinity')
    join ordered on ordered.child_key = looked_after.child_key
    left join adoptive_run
        on adoptive_run.child_key = looked_after.child_key
        and looked_after.placement_group_code = 'ADOPTIVE'
        and looked_after.start_date >= adoptive_run.start_date
        and looked_after.start_date < coalesce(adoptive_run.end_date, 'infinity')
    left join limits on limits.legal_status_code = looked_after.legal_status_code
)

select
    coalesce(dim_authority.authority_key, -1) as authority_key,
    staged.authority_code,
    staged.child_key,
    staged.age_years,
    coalesce(status.legal_status_key, -1) as legal_status_key,
    staged.legal_status_since_date,
    case when staged.is_first_status then -2 else coalesce(previous.legal_status_key, -1) end as previous_legal_status_key,
    staged.period_start_date,
    case
        when staged.placed_date is not null then 'PLACED_FOR_ADOPTION'
        when staged.legal_status_code = 'C1' then 'INTERIM_ORDER'
        when staged.legal_status_code = 'C2' then 'CARE_ORDER'
        when status.legal_status_group_code = 'ADOPTION' then 'PLACEMENT_ORDER'
        when status.legal_status_group_code in ('VOLUNTARY', 'PROTECTION', 'YOUTH_JUSTICE') then status.legal_status_group_code
        else 'UNKNOWN'
    end as court_stage_code,
    coalesce(staged.placed_date, staged.legal_status_since_date) as court_stage_since_date,
    staged.interim_order_date,
    staged.earlier_days_in_interim_order,
    staged.care_order_date,
    staged.earlier_days_in_care_order,
    staged.placement_order_date,
    staged.earlier_days_in_placement_order,
    staged.placed_date as placed_for_adoption_date,
    staged.limit_days,
    staged.limit_date
from staged
left join dim_authority using (authority_code)
left join dim_legal_status as status on status.legal_status_code = staged.legal_status_code
left join dim_legal_status as previous on previous.legal_status_code = staged.previous_status_code
