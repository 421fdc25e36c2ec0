/*
title:   Figures that were computed again, version by version
grain:   One row per authority, indicator, month and version after the first
columns:
  month:            Last day of the month, the as-at date of the figure
  from_version:     Version that was replaced
  to_version:       Version that replaced it
  old_numerator:    Numerator of the version replaced
  old_denominator:  Denominator of the version replaced
  old_value:        Value of the version replaced
  new_numerator:    Numerator of the new version
  new_denominator:  Denominator of the new version
  new_value:        Value of the new version
  children_in:      Distinct children with a contribution in the new version and none in the old
  children_out:     Distinct children with a contribution in the old version and none in the new
  reason:           Why, as the author of the rerun gave it
*/
select
    old_figure.authority_code,
    indicator.indicator_code,
    indicator.title,
    old_figure.month_end_date as month,
    old_figure.version_no as from_version,
    new_figure.version_no as to_version,
    old_figure.numerator as old_numerator,
    old_figure.denominator as old_denominator,
    old_figure.value as old_value,
    new_figure.numerator as new_numerator,
    new_figure.denominator as new_denominator,
    new_figure.value as new_value,
    indicator.unit,
    indicator.decimals,
    children.children_in,
    children.children_out,
    new_figure.reason_for_version as reason,
    new_figure.computed_at
from fact_indicator as old_figure
join fact_indicator as new_figure
    on new_figure.authority_key = old_figure.authority_key
    and new_figure.indicator_key = old_figure.indicator_key
    and new_figure.date_key = old_figure.date_key
    and new_figure.version_no = old_figure.version_no + 1
join dim_indicator as indicator on indicator.indicator_key = old_figure.indicator_key
cross join lateral (
    select
        count(*) filter (where not was_in and is_in)::integer as children_in,
        count(*) filter (where was_in and not is_in)::integer as children_out
    from (
        select
            evidence.child_key,
            bool_or(evidence.version_no = old_figure.version_no and greatest(evidence.numerator, evidence.denominator) > 0) as was_in,
            bool_or(evidence.version_no = new_figure.version_no and greatest(evidence.numerator, evidence.denominator) > 0) as is_in
        from fact_indicator_child as evidence
        where evidence.indicator_key = old_figure.indicator_key
            and evidence.date_key = old_figure.date_key
            and evidence.authority_key = old_figure.authority_key
            and evidence.version_no in (old_figure.version_no, new_figure.version_no)
            and evidence.subject_type = 'CHILD'
        group by evidence.child_key
    ) as child
) as children
