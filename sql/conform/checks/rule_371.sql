/*
title:   Children under 16 in supported accommodation
why:     registered supported accommodation is for young people of 16 and 17
source:  ssda903.md 1.3 (K3) and 1.7 (rule 371)
*/
select
    episode.authority_code,
    episode.child_key,
    episode.start_date as on_date,
    'PLACE K3 under 16' as found,
    'K3 from the sixteenth birthday on; counted as delivered' as expected
from episode
join child on child.child_key = episode.child_key
where episode.placement_type_code = 'K3'
    and (to_char(episode.start_date, 'YYYYMMDD')::integer - to_char(child.birth_date, 'YYYYMMDD')::integer) / 10000 < 16
