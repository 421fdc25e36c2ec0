/*
title:  Every evidence set sums to its figure
why:    a figure whose children do not add up to it cannot be explained
source: rulings 4, evidence
*/
with

evidence as (
    select authority_code, indicator_code, month_key, sum(numerator) as numerator, sum(denominator) as denominator
    from indicator_row
    group by authority_code, indicator_code, month_key
)

select
    figure.authority_code,
    figure.month_key,
    figure.indicator_code || ' is ' || coalesce(figure.numerator::text, 'no numerator') || ' / '
        || coalesce(figure.denominator::text, 'no denominator') as found,
    'the sum of its evidence, ' || coalesce(evidence.numerator, 0) || ' / ' || coalesce(evidence.denominator, 0) as expected
from indicator_value as figure
left join evidence using (authority_code, indicator_code, month_key)
where figure.numerator <> coalesce(evidence.numerator, 0)
    or figure.denominator <> coalesce(evidence.denominator, 0)
    or (figure.status = 'NOT_SUPPLIED' and evidence.indicator_code is not null)
