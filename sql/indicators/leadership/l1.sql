/*
code:        L1
title:       Social-work posts covered by agency workers
theme:       leadership
why:         Agency workers cost more and leave sooner, and children tell their story again
source:      Sum of AGENCY_FTE over sum of ESTABLISHED_FTE of all services at the latest count; rulings 5. The published agency rate divides by workers, not posts
subject:     service
basis:       as at month end
kind:        percent
unit:        percent
polarity:    lower
decimals:    1
comparator:  Published as agency workers among all workers, agency and in post; ours is agency workers among established posts
order:       301
needs:       [posts]
*/
with

l1 as (
    select
        authority_code,
        month_key,
        service_key as subject_key,
        agency_fte as numerator,
        established_fte as denominator,
        case when agency_fte > 0 then 'COUNTED' else 'NOT_IN_NUMERATOR' end as reason
    from post_month
    join reporting_month using (authority_code, month_key)
)

select * from l1
