/*
code:        FOSTERING
title:       Foster places
theme:       sufficiency and placements
why:         A place that stands empty or cannot be used is a place that has to be bought
source:      Households at the latest count on or before the month end, without ENDED_DATE or with a later one; rulings 5
subject:     household
basis:       as at month end
kind:        count
unit:        places
polarity:    none
decimals:    0
order:       195
needs:       [foster_households]
members:
  places: approved
  filled: filled
  vacant: vacant
  not_available: not available
  short_break: for short breaks
*/
with

household_month as (
    select
        authority_code,
        month_key,
        household_key,
        places,
        filled,
        vacant,
        not_available,
        short_break,
        coalesce(ended_date > month_end_date, true) as is_counted
    from reporting_month
    join fostering_month using (authority_code, month_key)
    join foster_household using (authority_code, as_at_date)
),

fostering as (
    select
        authority_code,
        month_key,
        household_key as subject_key,
        part.member,
        case when is_counted then part.places else 0 end as numerator,
        0 as denominator,
        case
            when not is_counted then 'DEREGISTERED'
            when part.places = 0 then 'NOT_IN_NUMERATOR'
            else 'COUNTED'
        end as reason
    from household_month
    cross join lateral (
        values
            ('places', household_month.places),
            ('filled', filled),
            ('vacant', vacant),
            ('not_available', not_available),
            ('short_break', short_break)
    ) as part (member, places)
)

select * from fostering
