/*
title:   The children behind the movement of a stock percentage between two months
grain:   One row per authority, indicator, pair of months and child that came into, went out of or moved within the figure
columns:
  from_month:          Last day of the earlier month
  to_month:            Last day of the later month
  movement:            STARTED_CARE and CEASED_CARE, into or out of the denominator because care began or ended; BECAME_ELIGIBLE and NO_LONGER_ELIGIBLE, into or out of it for any other reason (age, time in care …); MOVED_IN and MOVED_OUT, into or out of the numerator while in the denominator both times
  from_numerator:      Contribution to the numerator in the earlier month
  from_denominator:    Contribution to the denominator in the earlier month
  from_reason:         Reason in the earlier month; empty where the child was not looked at
  to_numerator:        Contribution to the numerator in the later month
  to_denominator:      Contribution to the denominator in the later month
  to_reason:           Reason in the later month; empty where the child was not looked at
  numerator_change:    What the child added to the numerator between the months
  denominator_change:  What the child added to the denominator between the months
*/
with

pair as (
    select
        earlier.authority_key,
        earlier.authority_code,
        indicator.indicator_key,
        indicator.indicator_code,
        earlier.date_key as from_date_key,
        earlier.month_end_date as from_month,
        earlier.version_no as from_version_no,
        later.date_key as to_date_key,
        later.month_end_date as to_month,
        later.version_no as to_version_no
    from fact_indicator as earlier
    join fact_indicator as later
        on later.authority_key = earlier.authority_key
        and later.indicator_key = earlier.indicator_key
        and later.month_end_date > earlier.month_end_date
    join dim_indicator as indicator on indicator.indicator_key = earlier.indicator_key
    where earlier.is_current_version
        and later.is_current_version
        and earlier.denominator is not null
        and later.denominator is not null
        and indicator.kind = 'percent'
        and indicator.basis = 'as at month end'
        and indicator.subject = 'child'
)

select
    pair.authority_code,
    pair.indicator_code,
    pair.from_month,
    pair.to_month,
    child.child_key,
    case
        when child.from_denominator = 0 and was_looked_after.child_key is null and is_looked_after.child_key is not null then 'STARTED_CARE'
        when child.from_denominator = 0 then 'BECAME_ELIGIBLE'
        when child.to_denominator = 0 and was_looked_after.child_key is not null and is_looked_after.child_key is null then 'CEASED_CARE'
        when child.to_denominator = 0 then 'NO_LONGER_ELIGIBLE'
        when child.to_numerator > child.from_numerator then 'MOVED_IN'
        else 'MOVED_OUT'
    end::varchar(20) as movement,
    child.from_numerator,
    child.from_denominator,
    child.from_reason,
    child.to_numerator,
    child.to_denominator,
    child.to_reason,
    child.to_numerator - child.from_numerator as numerator_change,
    child.to_denominator - child.from_denominator as denominator_change
from pair
-- for each pair alone, so that a filter on indicator and months reads two short stretches of the primary key
cross join lateral (
    select
        coalesce(earlier.child_key, later.child_key) as child_key,
        coalesce(earlier.numerator, 0) as from_numerator,
        coalesce(earlier.denominator, 0) as from_denominator,
        earlier.reason as from_reason,
        coalesce(later.numerator, 0) as to_numerator,
        coalesce(later.denominator, 0) as to_denominator,
        later.reason as to_reason
    from (
        select child_key, numerator, denominator, reason
        from fact_indicator_child
        where indicator_key = pair.indicator_key
            and date_key = pair.from_date_key
            and authority_key = pair.authority_key
            and version_no = pair.from_version_no
            and subject_type = 'CHILD'
    ) as earlier
    full join (
        select child_key, numerator, denominator, reason
        from fact_indicator_child
        where indicator_key = pair.indicator_key
            and date_key = pair.to_date_key
            and authority_key = pair.authority_key
            and version_no = pair.to_version_no
            and subject_type = 'CHILD'
    ) as later using (child_key)
) as child
left join fact_cla_month as was_looked_after
    on was_looked_after.authority_key = pair.authority_key
    and was_looked_after.date_key = pair.from_date_key
    and was_looked_after.child_key = child.child_key
left join fact_cla_month as is_looked_after
    on is_looked_after.authority_key = pair.authority_key
    and is_looked_after.date_key = pair.to_date_key
    and is_looked_after.child_key = child.child_key
where child.from_numerator <> child.to_numerator
    or child.from_denominator <> child.to_denominator
