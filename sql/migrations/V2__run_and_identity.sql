/*
title:   Runs, deliveries, files, rejected rows, warnings; and the identities of children
why:     every physical line of every file is accounted for here, and identities stand apart from everything else
*/
create schema stage;
comment on schema stage is 'What arrived, row by row, with the deliveries in which each row was seen. Tables are made from the contracts in jobs/extracts. Holds raw identifiers and no keys.';

create schema if not exists run;
comment on schema run is 'Runs, deliveries, files, rejected rows and warnings.';

create schema identity;
comment on schema identity is 'The only place that links a key to an identifier of the case-management system.';

create table run.run (
    run_no        integer generated always as identity primary key,
    command       varchar(20) not null,
    as_at_date    date not null,
    status        varchar(10) not null check (status in ('RUNNING', 'DONE', 'FAILED', 'STOPPED')),
    exit_code     smallint,
    message       varchar(1000),
    started_at    timestamptz not null,
    ended_at      timestamptz,
    process       varchar(200) not null,
    program       varchar(100) not null,
    definitions   varchar(64),
    rows_changed  bigint
);
create unique index one_run_at_a_time on run.run (status) where status = 'RUNNING';
comment on table run.run is 'One row per run of a command that may write.';
comment on column run.run.run_no is 'Number of the run, ascending.';
comment on column run.run.command is 'Command that was given.';
comment on column run.run.as_at_date is 'Extract date: nothing in a result depends on the clock beyond it.';
comment on column run.run.status is 'RUNNING, DONE, FAILED or STOPPED.';
comment on column run.run.exit_code is 'Exit code of the process, empty while running or after a kill.';
comment on column run.run.message is 'What ended the run, without any personal value.';
comment on column run.run.started_at is 'When it began.';
comment on column run.run.ended_at is 'When it ended, or when a later run found it dead.';
comment on column run.run.process is 'Process number and host name.';
comment on column run.run.program is 'Version of the program.';
comment on column run.run.definitions is 'SHA-256 over every file of sql/ and jobs/ that the run used.';
comment on column run.run.rows_changed is 'Rows inserted, updated or deleted in schema mart.';

create table run.delivery (
    delivery_no  integer generated always as identity primary key,
    run_no       integer not null references run.run,
    as_at_date   date not null,
    accepted_by  varchar(100)
);
comment on table run.delivery is 'One row per arrival of files that was taken in.';
comment on column run.delivery.delivery_no is 'Number of the delivery, ascending.';
comment on column run.delivery.run_no is 'Run that took it in.';
comment on column run.delivery.as_at_date is 'Date of the delivery: the as-at date of the nightly that took it in.';
comment on column run.delivery.accepted_by is 'Who asked for it to be taken in although a check objected, if anybody did.';

create table run.file (
    file_no         integer generated always as identity primary key,
    run_no          integer not null references run.run,
    delivery_no     integer references run.delivery,
    name            varchar(500) not null,
    sheet           varchar(100),
    sha256          varchar(64) not null,
    contract        varchar(60),
    authority_code  varchar(9),
    return_year     smallint,
    size_bytes      bigint not null,
    modified_at     timestamptz not null,
    rows_read       bigint not null default 0,
    rows_loaded     bigint not null default 0,
    rows_rejected   bigint not null default 0,
    rows_skipped    bigint not null default 0,
    status          varchar(10) not null check (status in ('LOADED', 'REFUSED', 'STRANGER')),
    constraint rows_add_up check (rows_read = rows_loaded + rows_rejected + rows_skipped)
);
create index on run.file (sha256);
create index on run.file (delivery_no);
comment on table run.file is 'One row per file (per sheet of a workbook) and run that looked into it.';
comment on column run.file.file_no is 'Number of the file.';
comment on column run.file.run_no is 'Run that looked into it.';
comment on column run.file.delivery_no is 'Delivery it belongs to; empty where it was refused.';
comment on column run.file.name is 'Path relative to the inbox.';
comment on column run.file.sheet is 'Sheet of a workbook.';
comment on column run.file.sha256 is 'SHA-256 of its bytes: a file is known by it.';
comment on column run.file.contract is 'Table it was recognised as; empty for a stranger.';
comment on column run.file.authority_code is 'Authority it speaks for; empty where all authorities share it.';
comment on column run.file.return_year is 'Year in which the statutory return ends; empty for a full extract.';
comment on column run.file.size_bytes is 'Size in bytes.';
comment on column run.file.modified_at is 'When it was last changed before it was read.';
comment on column run.file.rows_read is 'Lines below the heading row with a non-blank cell.';
comment on column run.file.rows_loaded is 'Lines that are rows of the table.';
comment on column run.file.rows_rejected is 'Lines that cannot be used; each is in run.rejected_row.';
comment on column run.file.rows_skipped is 'Repeated headings, totals, footers and exact duplicates.';
comment on column run.file.status is 'LOADED, REFUSED (nothing of it was used) or STRANGER (no table of ours).';

create table run.rejected_row (
    file_no   integer not null references run.file,
    file      varchar(500) not null,
    sheet     varchar(100),
    line      integer not null,
    "column"  varchar(100),
    rule      varchar(40) not null,
    found     varchar(200) not null,
    expected  varchar(300) not null
);
create index on run.rejected_row (file_no);
comment on table run.rejected_row is 'One row per line that was rejected, with the first reason found.';
comment on column run.rejected_row.file_no is 'File it stands in.';
comment on column run.rejected_row.file is 'Name of that file.';
comment on column run.rejected_row.sheet is 'Sheet of a workbook.';
comment on column run.rejected_row.line is '1-based physical line or sheet row.';
comment on column run.rejected_row."column" is 'Heading of the column, where one cell is at fault.';
comment on column run.rejected_row.rule is 'Rule that rejects it.';
comment on column run.rejected_row.found is 'Shape of what was found (A for letters, 9 for digits), never the value.';
comment on column run.rejected_row.expected is 'What would be valid.';

create table run.warning (
    run_no          integer not null references run.run,
    file_no         integer references run.file,
    authority_code  varchar(9),
    file            varchar(500),
    sheet           varchar(100),
    line            integer,
    "column"        varchar(100),
    rule            varchar(40) not null,
    found           varchar(200) not null,
    expected        varchar(300) not null,
    child_key       integer,
    on_date         date
);
create index on run.warning (file_no);
create index on run.warning (rule);
comment on table run.warning is 'One row per thing somebody should look at: in a line of a file, or found by a data check over the whole.';
comment on column run.warning.run_no is 'Run that found it first.';
comment on column run.warning.file_no is 'File it stands in; empty where a data check found it.';
comment on column run.warning.authority_code is 'Authority it concerns.';
comment on column run.warning.file is 'Name of the file.';
comment on column run.warning.sheet is 'Sheet of a workbook.';
comment on column run.warning.line is '1-based physical line or sheet row.';
comment on column run.warning."column" is 'Heading of the column.';
comment on column run.warning.rule is 'Rule or data check.';
comment on column run.warning.found is 'Shape of what was found, never the value.';
comment on column run.warning.expected is 'What would be valid, or what was made of it.';
comment on column run.warning.child_key is 'Pseudonymous key of the child, for data checks.';
comment on column run.warning.on_date is 'Day the fault concerns, for data checks.';

create table identity.child (
    authority_code  varchar(9) not null,
    child_id        varchar(40) not null,
    child_key       integer not null unique check (child_key > 0),
    primary key (authority_code, child_id)
);
comment on table identity.child is 'One row per child identifier seen in any table, with its random key. An adopted child who returns has a new identifier and a new key; the two are never linked.';
comment on column identity.child.authority_code is 'Authority that uses the identifier.';
comment on column identity.child.child_id is 'CHILD as the case-management system has it.';
comment on column identity.child.child_key is 'Random key; nothing about the child can be computed from it.';

create table run.view_definition (
    view_name  varchar(100) primary key,
    sha256     varchar(64) not null
);
comment on table run.view_definition is 'One row per view made from a file of sql/marts: a view is made again only when its file changes.';
comment on column run.view_definition.view_name is 'Schema and name.';
comment on column run.view_definition.sha256 is 'SHA-256 of the file.';
