/*
title:  The placement groups sum to the number of children looked after
why:    a child in no group, or in two, is in no share or in two, and nobody would see it
source: ssda903 1.4; rulings 3 (every placement has a group, if only UNKNOWN)
*/
with

grouped as (
    select
        cla_month.authority_code,
        cla_month.month_key,
        placement_group.placement_group_code,
        count(*) as children
    from cla_month
    join placement_group using (placement_group_code)
    where cla_month.is_looked_after
    group by cla_month.authority_code, cla_month.month_key, placement_group.placement_group_code
),

summed as (
    select
        authority_code,
        month_key,
        sum(children) as children,
        string_agg(placement_group_code || ' ' || children, ', ' order by placement_group_code) as terms
    from grouped
    group by authority_code, month_key
)

select
    cp1.authority_code,
    cp1.month_key,
    'CP1 is ' || cp1.numerator::bigint || ', the placement groups sum to ' || coalesce(summed.children, 0)
        || coalesce(' (' || summed.terms || ')', '') as found,
    'groups that sum to CP1' as expected
from indicator_value as cp1
left join summed using (authority_code, month_key)
where cp1.indicator_code = 'CP1'
    and cp1.numerator <> coalesce(summed.children, 0)
