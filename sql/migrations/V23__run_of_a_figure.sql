/*
title:   Which run wrote a version of a figure
why:     what was in force when is told by the order of runs, which a clock that is set back does not change
*/
alter table mart.fact_indicator add column run_no integer;
update mart.fact_indicator as figure
set run_no = writer.run_no
from (
    select moment.computed_at, coalesce(max(run.run_no), 0) as run_no
    from (select distinct computed_at from mart.fact_indicator) as moment
    left join run.run on run.started_at <= moment.computed_at
    group by moment.computed_at
) as writer
where writer.computed_at = figure.computed_at;
alter table mart.fact_indicator alter column run_no set not null;
comment on column mart.fact_indicator.run_no is 'Run that wrote this version, or last replaced it while its month was open (schema run).';
