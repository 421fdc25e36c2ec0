/*
title:   Episodes of care as far as Annex A's List 8 tells them
why:     an authority that has only the lists still knows who is looked after, since when, where and under which order
source:  annex-a.md 2.1, List 8. Its readings. The period runs from Date Started (RNE S) to Date Ceased. Where the most recent placement
         or the current legal status began later, an episode begins there (RNE P, L, or B for both on one day), and what stood before is
         unknown and left blank; a short-break status holds for the whole period. Of the providers a own is PR1, b private is PR4, c other
         is PR5 (another authority and other public provision cannot be told from it), P1 always PR0, T and Z none. There is no home
         postcode and no reason of a change. The list holds who ceased in the six months before it, so that months that end earlier are not
         supplied, and what needs moves, homes or more than six months of leavers never is (not_for)
not_for: [CP3.rolling_6m, CP8, CP8.permanence_exits, CP10B, CP11, CP12, CP12.out_of_area, CP17, CP17.twelve_months, CP19, STAB3, STABLT,
          REASON_CEASED, ENTRY_N1, ADOPT_COUNT, SGO_COUNT, ADOPTION.A1, ADOPTION.A2, ADOPTION.A10, PO_AO_DAYS, L6, L7]
*/
with list_day as (
    select authority_code, max(as_at_date) as day
    from annex_a_looked_after_current
    join delivery_current on delivery_no = first_delivery
    group by authority_code
),

period as (
    select
        list.*,
        date_started_to_be_looked_after as started,
        coalesce(date_ceased_to_be_looked_after, 'infinity') as until,
        coalesce(start_date_of_most_recent_placement, date_started_to_be_looked_after) as placed,
        case
            when legal_status in ('V1', 'V3', 'V4') then date_started_to_be_looked_after
            else coalesce(start_date_of_current_legal_status, date_started_to_be_looked_after)
        end as ordered,
        (list_day.day - interval '6 months')::date as known_from
    from annex_a_looked_after_current as list
    join list_day on list_day.authority_code = list.authority_code
),

started as (
    select distinct
        period.*,
        begun.day
    from period
    cross join lateral (values (started), (placed), (ordered)) as begun (day)
    where begun.day = started or begun.day > started and begun.day < until
),

ended as (
    select
        *,
        lead(day) over (partition by authority_code, child_unique_id, started order by day) as next_day
    from started
)

select
    authority_code,
    child_unique_id as child,
    day as decom,
    case
        when day = started then 'S'
        when day = placed and day = ordered then 'B'
        when day = placed then 'P'
        else 'L'
    end as rne,
    case when day >= ordered or ordered >= until then legal_status end as ls,
    category_of_need as cin,
    case when day >= placed or placed >= until then placement_type end as place,
    case
        when day < placed and placed < until or left(placement_type, 1) in ('T', 'Z') then null
        when placement_type = 'P1' then 'PR0'
        when placement_provider = 'OWN' then 'PR1'
        when placement_provider = 'PRIVATE' then 'PR4'
        when placement_provider = 'OTHER' then 'PR5'
        else placement_provider
    end as place_provider,
    coalesce(next_day, date_ceased_to_be_looked_after) as dec,
    case when next_day is null then reason_ceased_to_be_looked_after else 'X1' end as rec,
    case when day >= placed or placed >= until then placement_postcode end as pl_post,
    case when day >= placed or placed >= until then urn_of_placement end as urn,
    file_no,
    line_no,
    first_delivery,
    known_from
from ended
