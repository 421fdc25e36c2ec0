/*
title:   Episodes that start before the return began
why:     SSDA903 knows no DECOM before 14 October 1991; months before that are not computed
source:  ssda903.md 1.2
*/
select
    authority_code,
    child_key,
    start_date as on_date,
    'a DECOM before 14 October 1991' as found,
    'a DECOM on or after 14 October 1991; the row counts, no month before October 1991 is computed' as expected
from episode_source
where start_date < date '1991-10-14'
