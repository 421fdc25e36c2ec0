/*
title:   When each child was last visited, supervised, examined and reviewed, at each month end
why:     what is due at a month end depends on when it was last done; the measures differ only in how long ago is too long
source:  rulings.md 5 (VISIT6W, PEP6M, HEALTH12: of two assessments the later six months after the earlier; REVIEWS_INTIME)
*/
with examined as (
    select distinct
        child_key,
        check_date
    from health_check
    where check_type_code = 'HEALTH' and outcome_code = 'COMPLETED'
),

examined_twice as (
    select
        later.child_key,
        later.check_date,
        max(earlier.check_date) as earlier_date
    from examined as later
    left join examined as earlier
        on earlier.child_key = later.child_key
        and (earlier.check_date + interval '6 months')::date <= later.check_date
    group by later.child_key, later.check_date
),

done as (
    select child_key, visit_date as on_date, 'VISIT' as what, null::date as before_date, null::integer as month_key
    from visit
    where is_statutory and is_seen
    union all
    select child_key, supervision_date, 'SUPERVISION', null, null
    from supervision
    union all
    select child_key, pep_date, 'PEP', null, null
    from pep
    where is_completed
    union all
    select child_key, check_date, 'EXAMINED', earlier_date, null
    from examined_twice
    union all
    select child_key, check_date, check_type_code || ' ' || outcome_code, null, null
    from health_check
    union all
    select child_key, review_date, 'REVIEW', lag(review_date) over (partition by child_key order by review_date), null
    from review
    union all
    select child_key, month_end_date, 'MONTH END', null, month_key
    from cla_month
),

so_far as (
    select
        child_key,
        month_key,
        max(on_date) filter (where what = 'VISIT') over so_far as last_visit_date,
        max(on_date) filter (where what = 'SUPERVISION') over so_far as last_supervision_date,
        max(on_date) filter (where what = 'PEP') over so_far as last_pep_date,
        max(on_date) filter (where what = 'EXAMINED') over so_far as last_health_date,
        max(before_date) filter (where what = 'EXAMINED') over so_far as earlier_health_date,
        max(on_date) filter (where what = 'HEALTH REFUSED') over so_far as last_health_refusal_date,
        max(on_date) filter (where what = 'DENTAL COMPLETED') over so_far as last_dental_date,
        max(on_date) filter (where what = 'DENTAL REFUSED') over so_far as last_dental_refusal_date,
        max(on_date) filter (where what = 'REVIEW') over so_far as last_review_date,
        max(before_date) filter (where what = 'REVIEW') over so_far as previous_review_date
    from done
    window so_far as (partition by child_key order by on_date)
)

select
    cla_month.authority_code,
    so_far.*
from so_far
join cla_month on cla_month.child_key = so_far.child_key and cla_month.month_key = so_far.month_key
