/*
title:   What is unknown, priced: between which values a figure lies
grain:   One row per authority, indicator, month and reason for not knowing; the version in force
columns:
  month:     Last day of the month, the as-at date of the figure
  reason:    Why something about these children is unknown
  children:  How many; where the indicator is about something else, such as workers, how many of those
  value:     The figure as it stands
  lowest:    Least value it could have if what is unknown of each of them were known
  highest:   Largest value it could have
*/
with

unknown as (
    -- who is in the denominator may join the numerator, who is in neither may join the denominator or both
    select
        figure.authority_code,
        indicator.indicator_code,
        indicator.kind,
        figure.month_end_date as month,
        figure.numerator,
        figure.denominator,
        figure.value,
        evidence.reason,
        evidence.children,
        evidence.in_denominator,
        evidence.in_numerator,
        evidence.in_neither
    from fact_indicator as figure
    join dim_indicator as indicator using (indicator_key)
    cross join lateral (
        select
            reason,
            count(*) as children,
            count(*) filter (where numerator = 0 and denominator > 0) as in_denominator,
            count(*) filter (where numerator > 0) as in_numerator,
            count(*) filter (where numerator = 0 and denominator = 0) as in_neither
        from fact_indicator_child
        where indicator_key = figure.indicator_key
            and date_key = figure.date_key
            and authority_key = figure.authority_key
            and version_no = figure.version_no
            and subject_type <> 'AUTHORITY'
            and (
                reason like '%UNKNOWN%'
                or reason = 'TEMPORARY_UNRESOLVED'
                -- outside the denominator no status is no doubt: a young person who is not a care leaver yet has none
                or (reason = 'NO_STATUS' and denominator > 0)
            )
        group by reason
    ) as evidence
    where figure.is_current_version
        and figure.value is not null
        and indicator.kind in ('percent', 'count')
)

select
    authority_code,
    indicator_code,
    month,
    reason,
    children::integer as children,
    value,
    case kind
        when 'percent' then (100 * (numerator - in_numerator) / (denominator + in_neither))::numeric(28, 12)
        else numerator - in_numerator
    end as lowest,
    case kind
        when 'percent' then (100 * (numerator + in_denominator + in_neither) / (denominator + in_neither))::numeric(28, 12)
        else numerator + in_neither
    end as highest
from unknown
