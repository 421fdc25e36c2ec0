/*
title:   Children looked after whose distance from home is not known
why:     they stay in the denominator of CP12 and cannot be in its numerator
source:  rulings.md 3 (distance); ssda903.md 1.5; worked case T32
*/
with latest as (
    select authority_code, max(month_key) as month_key
    from reporting_month
    group by authority_code
),

children as (
    select
        cla_month.authority_code,
        cla_month.month_end_date,
        cla_month.distance_status,
        episode.resolved_home_postcode is null as has_no_home,
        episode.resolved_placement_postcode is null as has_no_placement
    from cla_month
    join latest on latest.authority_code = cla_month.authority_code and latest.month_key = cla_month.month_key
    join episode
        on episode.child_key = cla_month.child_key
        and episode.start_date <= cla_month.month_end_date
        and coalesce(episode.end_date, 'infinity') > cla_month.month_end_date
    where cla_month.is_looked_after
)

select
    authority_code,
    null::integer as child_key,
    month_end_date as on_date,
    count(*) filter (where distance_status = 'UNKNOWN') || ' of ' || count(*)
        || ' children looked after without a distance ('
        || count(*) filter (where distance_status = 'UNKNOWN' and has_no_home) || ' have no home postcode, '
        || count(*) filter (where distance_status = 'UNKNOWN' and not has_no_home and has_no_placement)
        || ' no placement postcode, '
        || count(*) filter (where distance_status = 'UNKNOWN' and not has_no_home and not has_no_placement)
        || ' one without a grid reference)' as found,
    'whole postcodes that the postcode file holds; counted, but never as over 20 miles' as expected
from children
group by authority_code, month_end_date
having count(*) filter (where distance_status = 'UNKNOWN') > 0
