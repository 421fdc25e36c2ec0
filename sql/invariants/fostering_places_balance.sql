/*
title:  Foster places balance
why:    places are filled, vacant, not available or for short breaks; what is left over was counted twice or not at all
source: indicators 3.2 (FOSTERING); rulings 2: a household whose own row does not add up is warned about (PLACES_IDENTITY) and leaves the same difference here
*/
with

figure as (
    select
        authority_code,
        month_key,
        max(numerator) filter (where indicator_code = 'FOSTERING.places') as places,
        max(numerator) filter (where indicator_code = 'FOSTERING.filled') as filled,
        max(numerator) filter (where indicator_code = 'FOSTERING.vacant') as vacant,
        max(numerator) filter (where indicator_code = 'FOSTERING.not_available') as not_available,
        max(numerator) filter (where indicator_code = 'FOSTERING.short_break') as short_break
    from indicator_value
    where indicator_code like 'FOSTERING.%'
    group by authority_code, month_key
),

-- by how much the rows in force do not add up themselves
warned as (
    select
        month.authority_code,
        month.month_key,
        sum(household.places - household.filled - household.vacant - household.not_available - household.short_break) as places
    from reporting_month as month
    join foster_household as household using (authority_code)
    where household.as_at_date = (
            select max(latest.as_at_date)
            from foster_household as latest
            where latest.authority_code = month.authority_code and latest.as_at_date <= month.month_end_date
        )
        and coalesce(household.ended_date > month.month_end_date, true)
    group by month.authority_code, month.month_key
)

select
    figure.authority_code,
    figure.month_key,
    trim_scale(figure.places) || ' places, of which ' || trim_scale(figure.filled) || ' filled, ' || trim_scale(figure.vacant)
        || ' vacant, ' || trim_scale(figure.not_available) || ' not available and ' || trim_scale(figure.short_break)
        || ' for short breaks; the households'' own rows leave ' || trim_scale(coalesce(warned.places, 0)) || ' over' as found,
    'the four to sum to the places, but for what is left over' as expected
from figure
left join warned using (authority_code, month_key)
where figure.places <> figure.filled + figure.vacant + figure.not_available + figure.short_break + coalesce(warned.places, 0)
