/*
title:   Why a stock percentage moved between two months
grain:   One row per authority, indicator and pair of months that both have a denominator; the earlier month first
columns:
  from_month:                    Last day of the earlier month
  to_month:                      Last day of the later month
  from_numerator:                Numerator of the earlier month
  from_denominator:              Denominator of the earlier month
  from_value:                    Value of the earlier month
  to_numerator:                  "Numerator of the later month: that of the earlier one, and those who came into it, without those who went out"
  to_denominator:                "Denominator of the later month: that of the earlier one, and those who came into it, without those who went out"
  to_value:                      Value of the later month
  numerator_started_care:        Joined the numerator from outside, not looked after in the earlier month
  numerator_became_eligible:     Joined the numerator from outside the denominator for another reason than a start of care
  numerator_moved_in:            Moved into the numerator, in the denominator both times
  numerator_moved_out:           Moved out of the numerator, in the denominator both times
  numerator_ceased_care:         Left care while in the numerator
  numerator_no_longer_eligible:  Went out of numerator and denominator for another reason than an end of care
  started_care:                  Came into the denominator, not looked after in the earlier month
  became_eligible:               Came into the denominator for another reason than a start of care, such as age
  ceased_care:                   Went out of the denominator, no longer looked after in the later month
  no_longer_eligible:            Went out of the denominator for another reason than an end of care
  value_change:                  Change of the value in percentage points; empty where a month has no value
  numerator_effect:              "Percentage points the change of the numerator makes, over the denominator of the earlier month"
  denominator_effect:            "Percentage points the change of the denominator makes: the rest of the change, so that both effects add up to it"
*/
select
    earlier.authority_code,
    indicator.indicator_code,
    indicator.title,
    earlier.month_end_date as from_month,
    later.month_end_date as to_month,
    earlier.numerator as from_numerator,
    earlier.denominator as from_denominator,
    earlier.value as from_value,
    later.numerator as to_numerator,
    later.denominator as to_denominator,
    later.value as to_value,
    movement.numerator_started_care,
    movement.numerator_became_eligible,
    movement.numerator_moved_in,
    movement.numerator_moved_out,
    movement.numerator_ceased_care,
    movement.numerator_no_longer_eligible,
    movement.started_care,
    movement.became_eligible,
    movement.ceased_care,
    movement.no_longer_eligible,
    later.value - earlier.value as value_change,
    effect.of_numerator as numerator_effect,
    later.value - earlier.value - effect.of_numerator as denominator_effect
from fact_indicator as earlier
join fact_indicator as later
    on later.authority_key = earlier.authority_key
    and later.indicator_key = earlier.indicator_key
    and later.month_end_date > earlier.month_end_date
join dim_indicator as indicator on indicator.indicator_key = earlier.indicator_key
cross join lateral (
    select
        coalesce(sum(numerator_change) filter (where movement = 'STARTED_CARE'), 0) as numerator_started_care,
        coalesce(sum(numerator_change) filter (where movement = 'BECAME_ELIGIBLE'), 0) as numerator_became_eligible,
        coalesce(sum(numerator_change) filter (where movement = 'MOVED_IN'), 0) as numerator_moved_in,
        coalesce(-sum(numerator_change) filter (where movement = 'MOVED_OUT'), 0) as numerator_moved_out,
        coalesce(-sum(numerator_change) filter (where movement = 'CEASED_CARE'), 0) as numerator_ceased_care,
        coalesce(-sum(numerator_change) filter (where movement = 'NO_LONGER_ELIGIBLE'), 0) as numerator_no_longer_eligible,
        coalesce(sum(denominator_change) filter (where movement = 'STARTED_CARE'), 0) as started_care,
        coalesce(sum(denominator_change) filter (where movement = 'BECAME_ELIGIBLE'), 0) as became_eligible,
        coalesce(-sum(denominator_change) filter (where movement = 'CEASED_CARE'), 0) as ceased_care,
        coalesce(-sum(denominator_change) filter (where movement = 'NO_LONGER_ELIGIBLE'), 0) as no_longer_eligible
    from rpt_movement_child
    where authority_code = earlier.authority_code
        and indicator_code = indicator.indicator_code
        and from_month = earlier.month_end_date
        and to_month = later.month_end_date
) as movement
cross join lateral (
    select
        case
            when earlier.value is not null and later.value is not null
                then (100 * (later.numerator - earlier.numerator) / earlier.denominator)::numeric(28, 12)
        end as of_numerator
) as effect
where earlier.is_current_version
    and later.is_current_version
    and earlier.denominator is not null
    and later.denominator is not null
    and indicator.kind = 'percent'
    and indicator.basis = 'as at month end'
    and indicator.subject = 'child'
