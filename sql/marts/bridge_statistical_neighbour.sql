/*
title:   Statistical neighbours
grain:   One row per area, statistical neighbour and set of neighbours
*/
select
    area.area_key,
    neighbour.area_key as neighbour_area_key,
    statistical_neighbour.valid_from,
    statistical_neighbour.valid_to,
    statistical_neighbour.neighbour_rank
from statistical_neighbour
join dim_area as area using (area_code)
join dim_area as neighbour on neighbour.area_code = statistical_neighbour.neighbour_code
