/*
title:   Versions of closed months, and how far they have drifted from the data
why:     a published figure never changes by itself: rerun makes a new version, and every night says which closed months no longer agree with the data
*/
alter table measure.indicator_value add column is_open boolean not null default true;
comment on column measure.indicator_value.is_open is 'Whether the night publishes the figure; false for a closed month, which is computed to see whether it still agrees with what was published.';

alter table mart.fact_indicator add column as_at_date date;
update mart.fact_indicator set as_at_date = coalesce((select max(as_at_date) from run.run where status = 'DONE'), month_end_date);
alter table mart.fact_indicator alter column as_at_date set not null;
comment on column mart.fact_indicator.as_at_date is 'As-at date of the run that wrote this version, or last replaced it while its month was open.';

create table mart.fact_drift (
    authority_key    integer not null references mart.dim_authority,
    authority_code   varchar(9) not null,
    indicator_key    integer not null references mart.dim_indicator,
    date_key         integer not null references mart.dim_date,
    month_end_date   date not null,
    version_no       integer not null,
    old_numerator    numeric(28,12),
    old_denominator  numeric(28,12),
    old_value        numeric(28,12),
    old_status       varchar(16) not null,
    new_numerator    numeric(28,12),
    new_denominator  numeric(28,12),
    new_value        numeric(28,12),
    new_status       varchar(16) not null,
    children_in      integer not null,
    children_out     integer not null,
    primary key (authority_key, indicator_key, date_key)
);
create index on mart.fact_drift (indicator_key);
create index on mart.fact_drift (date_key);
comment on table mart.fact_drift is 'One row per authority, indicator and closed month whose published figure no longer agrees with the data as they are now.';
comment on column mart.fact_drift.authority_key is 'Authority.';
comment on column mart.fact_drift.authority_code is 'Nine-character code of the authority.';
comment on column mart.fact_drift.indicator_key is 'Indicator.';
comment on column mart.fact_drift.date_key is 'Last day of the month in dim_date.';
comment on column mart.fact_drift.month_end_date is 'Last day of the month.';
comment on column mart.fact_drift.version_no is 'Version in force.';
comment on column mart.fact_drift.old_numerator is 'Numerator in force.';
comment on column mart.fact_drift.old_denominator is 'Denominator in force.';
comment on column mart.fact_drift.old_value is 'Value in force.';
comment on column mart.fact_drift.old_status is 'Status in force.';
comment on column mart.fact_drift.new_numerator is 'Numerator by the data as they are now.';
comment on column mart.fact_drift.new_denominator is 'Denominator by the data as they are now.';
comment on column mart.fact_drift.new_value is 'Value by the data as they are now.';
comment on column mart.fact_drift.new_status is 'Status by the data as they are now.';
comment on column mart.fact_drift.children_in is 'Children with a contribution now and none in the version in force.';
comment on column mart.fact_drift.children_out is 'Children with a contribution in the version in force and none now.';

create table mart.fact_drift_subject (
    authority_key    integer not null references mart.dim_authority,
    indicator_key    integer not null references mart.dim_indicator,
    date_key         integer not null references mart.dim_date,
    subject_type     varchar(12) not null,
    subject_key      integer not null,
    child_key        integer not null references mart.dim_child,
    old_numerator    numeric(28,12),
    old_denominator  numeric(28,12),
    old_reason       varchar(24),
    new_numerator    numeric(28,12),
    new_denominator  numeric(28,12),
    new_reason       varchar(24),
    primary key (authority_key, indicator_key, date_key, subject_type, subject_key)
);
create index on mart.fact_drift_subject (indicator_key);
create index on mart.fact_drift_subject (date_key);
create index on mart.fact_drift_subject (child_key);
comment on table mart.fact_drift_subject is 'One row per drifted figure and subject whose contribution or reason is another now.';
comment on column mart.fact_drift_subject.authority_key is 'Authority.';
comment on column mart.fact_drift_subject.indicator_key is 'Indicator.';
comment on column mart.fact_drift_subject.date_key is 'Last day of the month in dim_date.';
comment on column mart.fact_drift_subject.subject_type is 'CHILD, AUTHORITY, WORKER, COST_CENTRE, CHALLENGE, SERVICE or HOUSEHOLD.';
comment on column mart.fact_drift_subject.subject_key is 'Key of the subject.';
comment on column mart.fact_drift_subject.child_key is 'Child; not applicable where the subject is no child.';
comment on column mart.fact_drift_subject.old_numerator is 'Contribution to the numerator in force; empty where the subject is not in the evidence.';
comment on column mart.fact_drift_subject.old_denominator is 'Contribution to the denominator in force.';
comment on column mart.fact_drift_subject.old_reason is 'Reason in force.';
comment on column mart.fact_drift_subject.new_numerator is 'Contribution to the numerator now; empty where the subject is no longer in the evidence.';
comment on column mart.fact_drift_subject.new_denominator is 'Contribution to the denominator now.';
comment on column mart.fact_drift_subject.new_reason is 'Reason now.';
