/*
title:   Trajectory without a month between baseline and target
why:     no month would ever have a value on it
source:  leadership-and-finance.md (trajectory)
*/
select
    authority_code,
    null::integer as child_key,
    baseline_date as on_date,
    'a trajectory that starts and ends within one month, or ends before it starts' as found,
    'a TARGET_DATE at least a month after BASELINE_DATE; the trajectory is not used' as expected
from trajectories_current
where target_date < baseline_date + interval '1 month'
