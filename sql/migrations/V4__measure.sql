/*
title:   What the indicators came to in the latest run
why:     publish compares these rows with the versions in mart and writes only what differs
*/
create schema measure;
comment on schema measure is 'What the files of sql/indicators came to, for the months computed by the latest run.';
set local search_path = measure;

create table indicator (
    indicator_code  varchar(60) primary key,
    title           varchar(200) not null,
    theme           varchar(60) not null,
    why             varchar(500) not null,
    source          varchar(500) not null,
    subject         varchar(12) not null,
    basis           varchar(30) not null,
    kind            varchar(16) not null,
    unit            varchar(20) not null,
    polarity        varchar(7) not null,
    decimals        smallint not null,
    needs           varchar(200) not null,
    family_code     varchar(40) not null,
    sort_order      integer not null
);
comment on table indicator is 'One row per indicator, from the headers of sql/indicators; members of a family are added as they occur.';
comment on column indicator.indicator_code is 'Code, such as CP12 or ETHNIC.MIXED.';
comment on column indicator.title is 'Plain-English name.';
comment on column indicator.theme is 'Folder it lies in.';
comment on column indicator.why is 'Why it is watched.';
comment on column indicator.source is 'Definition it follows.';
comment on column indicator.subject is 'What its evidence rows are: CHILD, WORKER, COST_CENTRE ….';
comment on column indicator.basis is 'As at month end, in month, or rolling 12 months.';
comment on column indicator.kind is 'count, percent, ratio, mean, median, rate or gap.';
comment on column indicator.unit is 'Unit of the value: children, percent, ratio, weeks, per 10,000 ….';
comment on column indicator.polarity is 'Whether lower or higher is better, or none.';
comment on column indicator.decimals is 'Decimals shown to people.';
comment on column indicator.needs is 'Tables without which it is NOT_SUPPLIED, separated by commas.';
comment on column indicator.family_code is 'Code of the file it comes from.';
comment on column indicator.sort_order is 'Order on the scorecard.';

create table indicator_row (
    authority_code  varchar(9) not null,
    indicator_code  varchar(60) not null,
    month_key       integer not null,
    subject_type    varchar(12) not null,
    subject_key     integer not null,
    numerator       numeric(28,12) not null,
    denominator     numeric(28,12) not null,
    reason          varchar(24) not null,
    detail          varchar(100),
    gap_offset      numeric(28,12)
);
comment on table indicator_row is 'One row per subject, indicator and month: its contribution and the reason.';
comment on column indicator_row.authority_code is 'Authority.';
comment on column indicator_row.indicator_code is 'Indicator.';
comment on column indicator_row.month_key is 'Last day of the month as yyyymmdd.';
comment on column indicator_row.subject_type is 'CHILD, AUTHORITY, WORKER ….';
comment on column indicator_row.subject_key is 'Key of the subject; 0 for AUTHORITY.';
comment on column indicator_row.numerator is 'Contribution to the numerator.';
comment on column indicator_row.denominator is 'Contribution to the denominator.';
comment on column indicator_row.reason is 'Why counted, not counted or excluded.';
comment on column indicator_row.detail is 'More about the reason, such as 23.4 miles.';
comment on column indicator_row.gap_offset is 'What the rate of a gap is compared with; the same on every row of a cell.';

create table indicator_value (
    authority_code  varchar(9) not null,
    indicator_code  varchar(60) not null,
    month_key       integer not null,
    numerator       numeric(28,12),
    denominator     numeric(28,12),
    value           numeric(28,12),
    status          varchar(16) not null,
    primary key (authority_code, indicator_code, month_key)
);
comment on table indicator_value is 'One row per indicator and month computed by the latest run.';
comment on column indicator_value.authority_code is 'Authority.';
comment on column indicator_value.indicator_code is 'Indicator.';
comment on column indicator_value.month_key is 'Last day of the month as yyyymmdd.';
comment on column indicator_value.numerator is 'Numerator.';
comment on column indicator_value.denominator is 'Denominator.';
comment on column indicator_value.value is 'Exact value; a percentage is 0-100.';
comment on column indicator_value.status is 'OK, NO_DENOMINATOR or NOT_SUPPLIED.';
