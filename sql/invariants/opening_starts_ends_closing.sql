/*
title:  Opening, starts and ends give the closing number of children looked after
why:    the month-end count comes from episodes and the flows from periods of care; they can agree only if both are right
source: rulings 3; each term is a column of cla_flow_month, the numbers of both month ends are those of CP1, starts and ceases those of CP3
*/
with

figure as (
    select
        authority_code,
        month_key,
        max(numerator) filter (where indicator_code = 'CP1') as cp1,
        max(numerator) filter (where indicator_code = 'CP3') as cp3_starts,
        max(denominator) filter (where indicator_code = 'CP3') as cp3_ceases
    from indicator_value
    group by authority_code, month_key
),

balance as (
    select
        cla_flow_month.*,
        opening + starts - ceases - repaired_ends - broken_chains - turned_18 + ceased_over_18 + over_18_by_exception as reached,
        coalesce(figure.cp1, closing) as cp1,
        coalesce(figure.cp3_starts, starts) as cp3_starts,
        coalesce(figure.cp3_ceases, ceases) as cp3_ceases
    from cla_flow_month
    join figure using (authority_code, month_key)
)

select
    authority_code,
    month_key,
    'opening ' || opening || ' + ' || starts || ' starts - ' || ceases || ' ceases - ' || repaired_ends || ' repaired ends - '
        || broken_chains || ' broken chains - ' || turned_18 || ' turned 18 without an end + ' || ceased_over_18
        || ' ceasers already over 18 + ' || over_18_by_exception || ' over 18 by exception = ' || reached
        || ', and closing ' || closing || ', CP1 ' || cp1::bigint || ', CP3 ' || cp3_starts::bigint || ' / ' || cp3_ceases::bigint as found,
    'closing ' || reached || ', CP1 ' || reached || ', CP3 ' || starts || ' / ' || ceases as expected
from balance
where (closing, cp1, cp3_starts, cp3_ceases) is distinct from (reached, reached::numeric, starts::numeric, ceases::numeric)
