/*
title:   Statistical neighbours, set by set
why:     the ten authorities most like ours change with each edition; a figure is compared with the set valid at its month
source:  rulings.md 4 (the set valid at A), CONTRACT.md 2.6 (April 2021 from the beginning, May 2025 from 1 May 2025)
*/
-- The sheets of both editions look the same. What tells them apart is whom they know: the authorities that took Cumbria's
-- place (942, 943) are nobody's neighbours before 2025, and only the edition of 2025 writes "Very close" with a small c.
with edition as (
    select
        file_no,
        case
            when bool_or(array[sn1, sn2, sn3, sn4, sn5, sn6, sn7, sn8, sn9, sn10] && array['942', '943']::varchar[])
                or bool_or(snp in ('Extremely close', 'Very close', 'Not close')) then date '2025-05-01'
            else date '1900-01-01'
        end as valid_from
    from statistical_neighbours_published_current
    group by file_no
),

published as (
    select
        line.la_num as area,
        neighbour.code as neighbour,
        edition.valid_from,
        neighbour.place as neighbour_rank,
        false as is_own,
        line.file_no,
        line.line_no
    from statistical_neighbours_published_current as line
    join edition using (file_no)
    cross join lateral unnest(array[sn1, sn2, sn3, sn4, sn5, sn6, sn7, sn8, sn9, sn10]) with ordinality as neighbour (code, place)
    where neighbour.code ~ '^[0-9]{3}$'
        and line.la_num ~ '^[0-9]{3}$'
),

delivered as (
    select * from published
    union all
    select la_code, neighbour_code, coalesce(valid_from, date '1900-01-01'), null, true, file_no, line_no
    from statistical_neighbours_current
    where length(la_code) <= 9
        and length(neighbour_code) <= 9
),

-- an authority has every code it ever had, a neighbour the newest
numbered as (
    select distinct local_authority_number as number, area_code, current_area_code
    from published_area
    where local_authority_number is not null
),

coded as (
    select
        coalesce(area.area_code, delivered.area) as area_code,
        coalesce(neighbour.current_area_code, delivered.neighbour) as neighbour_code,
        delivered.valid_from,
        delivered.neighbour_rank,
        delivered.is_own,
        delivered.file_no,
        delivered.line_no
    from delivered
    left join numbered as area
        on delivered.area in (area.number, area.area_code)
    left join (select distinct number, area_code, current_area_code from numbered) as neighbour
        on delivered.neighbour in (neighbour.number, neighbour.area_code)
        and (delivered.neighbour = neighbour.area_code or neighbour.area_code = neighbour.current_area_code)
),

-- of two sets for one day the authority's own counts, then that of the newer file
judged as (
    select
        *,
        rank() over (partition by area_code, valid_from order by is_own desc, file_no desc) as choice
    from coded
),

chosen as (
    select area_code, neighbour_code, valid_from, min(neighbour_rank) as neighbour_rank
    from judged
    where choice = 1
    group by area_code, neighbour_code, valid_from
),

spans as (
    select area_code, valid_from, lead(valid_from) over (partition by area_code order by valid_from) as valid_to
    from (select distinct area_code, valid_from from chosen) as sets
)

select
    chosen.area_code,
    chosen.neighbour_code,
    chosen.valid_from,
    spans.valid_to,
    chosen.neighbour_rank::smallint as neighbour_rank
from chosen
join spans using (area_code, valid_from)
