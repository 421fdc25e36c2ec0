/*
title:   Which run wrote a version of a figure
why:     what was in force when is told by the order of runs, which a clock that is set back does not change
*/
alter table mart.fact_indicator add column run_no integer;
update mart.fact_indicator as figure
set run_no = coalesce((select max(run.run_no) from run.run where run.started_at <= figure.computed_at), 0);
alter table mart.fact_indicator alter column run_no set not null;
comment on column mart.fact_indicator.run_no is 'Run that wrote this version, or last replaced it while its month was open (schema run).';
