/*
title:   Amounts that no budget holds
why:     a slipped column or a missing decimal point would drown every other figure
source:  rulings.md 4 (unknown is never 0)
*/
with amounts as (
    select authority_code, 'Amount or Budget in ledger' as place
    from ledger_current
    where greatest(abs(amount), abs(budget)) >= 1e10
    union all
    select authority_code, 'Weekly Cost in care_packages'
    from care_packages_current
    where abs(weekly_cost) >= 1e6
    union all
    select authority_code, 'cost or contribution in placement_census'
    from placement_census_current
    where greatest(
        abs(total_weekly_cost), abs(contribution_from_social_care),
        abs(contribution_from_education), abs(contribution_from_health)
    ) >= 1e6
)

select
    authority_code,
    null::integer as child_key,
    null::date as on_date,
    count(*) || ' rows with an absurd ' || place as found,
    'an amount in pounds; it is left out, and a cost that rests on it alone is unknown' as expected
from amounts
group by authority_code, place
