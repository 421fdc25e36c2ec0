/*
code:        STABLT
title:       Long-term stability, two years with the same carer
theme:       sufficiency and placements
why:         The statutory measure of lasting homes, formerly NI 63
source:      Under 16, in care for 30 months or more; with the present carer for 24 months; ssda903 1.5 and rulings 3
subject:     child
basis:       as at month end
kind:        percent
unit:        percent
polarity:    higher
decimals:    1
comparator:  From 2025 published as living with the same carer for two years, in earlier editions as the same placement
order:       173
*/
select
    authority_code,
    month_key,
    child_key as subject_key,
    case
        when not is_looked_after then reason
        when age_years is null then 'AGE_UNKNOWN'
        when age_years >= 16 then 'OUT_OF_AGE'
        when period_start_date > reporting_month.month_end_date - interval '12 months' then 'UNDER_12_MONTHS'
        when period_start_date > reporting_month.month_end_date - interval '30 months' then 'UNDER_30_MONTHS'
    end as excluded_because,
    coalesce(carer_since_date <= reporting_month.month_end_date - interval '24 months', false) as is_counted
from cla_month
join reporting_month using (authority_code, month_key)
