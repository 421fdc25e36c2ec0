/*
title:   Workers, their cases, posts, foster households, moves with their costs, and how the number of children moves from month to month
why:     leadership, finance and fostering figures are read from these tables, and so is the balance that every night is checked by
*/
set local search_path = conform;

create table worker (
    worker_key       integer not null,
    start_date       date not null,
    line_no          integer not null,
    authority_code   varchar(9) not null,
    end_date         date,
    service          varchar(100) not null,
    fte              numeric(18,9) not null,
    is_case_holding  boolean,
    is_agency        boolean,
    primary key (worker_key, start_date, line_no)
);
create index on worker (authority_code);
comment on table worker is 'One row per worker, service and stretch of time in post.';
comment on column worker.worker_key is 'Random key of WORKER_ID.';
comment on column worker.start_date is 'START_DATE.';
comment on column worker.line_no is 'Tells rows of one worker and start date apart: 1, 2 … in file order.';
comment on column worker.authority_code is 'Authority.';
comment on column worker.end_date is 'END_DATE; half-open: not in post on this day. Empty while in post.';
comment on column worker.service is 'SERVICE.';
comment on column worker.fte is 'FTE; 0 where it is beyond all sense.';
comment on column worker.is_case_holding is 'CASE_HOLDING; empty where it cannot be read.';
comment on column worker.is_agency is 'AGENCY; empty where not said.';

create table allocation (
    child_key       integer not null,
    start_date      date not null,
    line_no         integer not null,
    authority_code  varchar(9) not null,
    worker_key      integer not null,
    end_date        date,
    is_primary      boolean not null,
    primary key (child_key, start_date, line_no)
);
create index on allocation (authority_code);
comment on table allocation is 'One row per child allocated to a worker and stretch of time.';
comment on column allocation.child_key is 'Child.';
comment on column allocation.start_date is 'START_DATE.';
comment on column allocation.line_no is 'Tells rows of one child and start date apart: 1 for the largest WORKER_ID, which holds the case where several do.';
comment on column allocation.authority_code is 'Authority.';
comment on column allocation.worker_key is 'Worker.';
comment on column allocation.end_date is 'END_DATE; half-open. Empty while open.';
comment on column allocation.is_primary is 'Whether ROLE is anything but SECONDARY; empty is primary.';

create table primary_case (
    authority_code  varchar(9) not null,
    month_key       integer not null,
    child_key       integer not null,
    worker_key      integer not null,
    primary key (authority_code, month_key, child_key)
);
comment on table primary_case is 'One row per child and month end with an open primary allocation: the worker whose case it is.';
comment on column primary_case.authority_code is 'Authority.';
comment on column primary_case.month_key is 'Last day of the month as yyyymmdd.';
comment on column primary_case.child_key is 'Child.';
comment on column primary_case.worker_key is 'Worker of the open primary allocation; of several the one that began last, then the larger WORKER_ID.';

create table worker_month (
    authority_code      varchar(9) not null,
    month_key           integer not null,
    worker_key          integer not null,
    service             varchar(100),
    fte                 numeric(18,9) not null,
    open_primary_cases  integer not null,
    is_counted          boolean not null,
    reason              varchar(24) not null,
    primary key (authority_code, month_key, worker_key)
);
comment on table worker_month is 'One row per worker and month end in post or with an open primary case: whether the caseload figures count the worker, or why not.';
comment on column worker_month.authority_code is 'Authority.';
comment on column worker_month.month_key is 'Last day of the month as yyyymmdd.';
comment on column worker_month.worker_key is 'Worker.';
comment on column worker_month.service is 'Service in which the worker has most FTE, cases held there before others; empty where not in post.';
comment on column worker_month.fte is 'FTE of the posts in which the worker holds cases, added up.';
comment on column worker_month.open_primary_cases is 'Children whose case it is.';
comment on column worker_month.is_counted is 'Whether in post with cases to hold, FTE above 0 and at least one open primary case (denominator of CP5).';
comment on column worker_month.reason is 'COUNTED, NOT_IN_POST, NOT_CASE_HOLDING, NO_FTE or NO_CASES.';

create table post_month (
    authority_code   varchar(9) not null,
    month_key        integer not null,
    service_key      integer not null,
    as_at_date       date not null,
    service          varchar(100) not null,
    established_fte  numeric(18,9) not null,
    in_post_fte      numeric(18,9) not null,
    agency_fte       numeric(18,9) not null,
    primary key (authority_code, month_key, service_key)
);
comment on table post_month is 'One row per service and month end: its posts at the latest count on or before that day.';
comment on column post_month.authority_code is 'Authority.';
comment on column post_month.month_key is 'Last day of the month as yyyymmdd.';
comment on column post_month.service_key is 'Random key of SERVICE.';
comment on column post_month.as_at_date is 'AS_AT of the count, the latest of the authority.';
comment on column post_month.service is 'SERVICE.';
comment on column post_month.established_fte is 'ESTABLISHED_FTE; rows of one service and day are added up.';
comment on column post_month.in_post_fte is 'IN_POST_FTE.';
comment on column post_month.agency_fte is 'AGENCY_FTE.';

create table foster_household (
    household_key      integer not null,
    as_at_date         date not null,
    authority_code     varchar(9) not null,
    places             numeric(12,3) not null,
    filled             numeric(12,3) not null,
    vacant             numeric(12,3) not null,
    not_available      numeric(12,3) not null,
    short_break        numeric(12,3) not null,
    approved_date      date,
    ended_date         date,
    primary key (household_key, as_at_date)
);
create index on foster_household (authority_code, as_at_date);
comment on table foster_household is 'One row per foster household and day of counting.';
comment on column foster_household.household_key is 'Random key of HOUSEHOLD_ID.';
comment on column foster_household.as_at_date is 'AS_AT.';
comment on column foster_household.authority_code is 'Authority.';
comment on column foster_household.places is 'PLACES: approved places.';
comment on column foster_household.filled is 'FILLED.';
comment on column foster_household.vacant is 'VACANT.';
comment on column foster_household.not_available is 'NOT_AVAILABLE.';
comment on column foster_household.short_break is 'SHORT_BREAK.';
comment on column foster_household.approved_date is 'APPROVED_DATE.';
comment on column foster_household.ended_date is 'ENDED_DATE; from this day on no household.';

create table fostering_month (
    authority_code  varchar(9) not null,
    month_key       integer not null,
    as_at_date      date not null,
    primary key (authority_code, month_key)
);
comment on table fostering_month is 'One row per authority and month with a count of foster households on or before its end.';
comment on column fostering_month.authority_code is 'Authority.';
comment on column fostering_month.month_key is 'Last day of the month as yyyymmdd.';
comment on column fostering_month.as_at_date is 'The latest AS_AT on or before the month end.';

create table placement_move (
    child_key        integer not null,
    move_date        date not null,
    authority_code   varchar(9) not null,
    from_start_date  date not null,
    from_cost_gbp    numeric(14,2),
    to_cost_gbp      numeric(14,2),
    is_counted       boolean not null,
    is_cheaper       boolean not null,
    reason           varchar(24) not null,
    primary key (child_key, move_date)
);
create index on placement_move (authority_code);
comment on table placement_move is 'One row per move from one placement spell to the next of the same period of care, with what each costs a week.';
comment on column placement_move.child_key is 'Child.';
comment on column placement_move.move_date is 'First day of the new spell.';
comment on column placement_move.authority_code is 'Authority.';
comment on column placement_move.from_start_date is 'First day of the old spell.';
comment on column placement_move.from_cost_gbp is 'Weekly cost of the old spell on its last day in pounds, of the joined census row, else of the care packages; empty is unknown.';
comment on column placement_move.to_cost_gbp is 'Weekly cost of the new spell on its first day in pounds.';
comment on column placement_move.is_counted is 'Whether both costs are known and differ by more than a penny.';
comment on column placement_move.is_cheaper is 'Whether it is counted and the new cost is the lower one.';
comment on column placement_move.reason is 'COUNTED, NOT_IN_NUMERATOR, TEMPORARY_UNRESOLVED, COST_UNKNOWN or COST_EQUAL.';

create table cla_flow_month (
    authority_code        varchar(9) not null,
    month_key             integer not null,
    month_end_date        date not null,
    opening               integer not null,
    starts                integer not null,
    ceases                integer not null,
    repaired_ends         integer not null,
    broken_chains         integer not null,
    turned_18             integer not null,
    ceased_over_18        integer not null,
    over_18_by_exception  integer not null,
    closing               integer not null,
    primary key (authority_code, month_key)
);
comment on table cla_flow_month is 'One row per authority and month: how the number of children looked after at its beginning became that at its end.';
comment on column cla_flow_month.authority_code is 'Authority.';
comment on column cla_flow_month.month_key is 'Last day of the month as yyyymmdd.';
comment on column cla_flow_month.month_end_date is 'Last day of the month.';
comment on column cla_flow_month.opening is 'Children looked after at the end of the month before.';
comment on column cla_flow_month.starts is 'Periods of care that start and count (numerator of CP3).';
comment on column cla_flow_month.ceases is 'Periods of care that cease (denominator of CP3).';
comment on column cla_flow_month.repaired_ends is 'Periods whose end was repaired, of children still counted then.';
comment on column cla_flow_month.broken_chains is 'Periods that break off without an end, of children still counted then.';
comment on column cla_flow_month.turned_18 is 'Children who leave the count on or after the eighteenth birthday while their period goes on.';
comment on column cla_flow_month.ceased_over_18 is 'Those of the ceased who had left the count before, on turning 18, or never were in it.';
comment on column cla_flow_month.over_18_by_exception is 'Children who come into the count on or after the eighteenth birthday, into LS V2 in PLACE K2.';
comment on column cla_flow_month.closing is 'Children looked after at the end of the month.';

alter table ledger_line add column cost_centre_key integer;
comment on column ledger_line.cost_centre_key is 'Random key of CostC.';

set local search_path = mart;

create table fact_workforce_month (
    authority_key       integer not null references dim_authority,
    authority_code      varchar(9) not null,
    date_key            integer not null references dim_date,
    month_end_date      date not null,
    service             varchar(100) not null,
    established_fte     numeric(18,9),
    in_post_fte         numeric(18,9),
    agency_fte          numeric(18,9),
    case_holding_fte    numeric(18,9) not null,
    open_primary_cases  integer not null,
    primary key (authority_key, date_key, service)
);
create index on fact_workforce_month (date_key);
comment on table fact_workforce_month is 'One row per authority, service and month end: its posts, its workers who hold cases and their cases. Semi-additive: never add them up over months.';
comment on column fact_workforce_month.authority_key is 'Authority.';
comment on column fact_workforce_month.authority_code is 'Nine-character code of the authority.';
comment on column fact_workforce_month.date_key is 'Last day of the month in dim_date.';
comment on column fact_workforce_month.month_end_date is 'Last day of the month.';
comment on column fact_workforce_month.service is 'Service, as the count of posts spells it, else as the list of workers does.';
comment on column fact_workforce_month.established_fte is 'Established posts in FTE at the latest count on or before the month end; empty where the service is in no count.';
comment on column fact_workforce_month.in_post_fte is 'Posts filled by employees in FTE at that count.';
comment on column fact_workforce_month.agency_fte is 'Posts covered by agency workers in FTE at that count.';
comment on column fact_workforce_month.case_holding_fte is 'FTE of workers in post who hold at least one open primary case; a worker of several services stands in the main one.';
comment on column fact_workforce_month.open_primary_cases is 'Open primary cases of those workers; divided by their FTE over all services it is CASELOAD.mean.';

create table fact_cla_flow_month (
    authority_key         integer not null references dim_authority,
    authority_code        varchar(9) not null,
    date_key              integer not null references dim_date,
    month_end_date        date not null,
    opening               integer not null,
    starts                integer not null,
    ceases                integer not null,
    repaired_ends         integer not null,
    broken_chains         integer not null,
    turned_18             integer not null,
    ceased_over_18        integer not null,
    over_18_by_exception  integer not null,
    closing               integer not null,
    primary key (authority_key, date_key)
);
create index on fact_cla_flow_month (date_key);
comment on table fact_cla_flow_month is 'One row per authority and month: opening + starts - ceases - repaired ends - broken chains - turned 18 without an end + ceasers already over 18 + over 18 by exception = closing. Opening and closing are semi-additive, the others add up over months.';
comment on column fact_cla_flow_month.authority_key is 'Authority.';
comment on column fact_cla_flow_month.authority_code is 'Nine-character code of the authority.';
comment on column fact_cla_flow_month.date_key is 'Last day of the month in dim_date.';
comment on column fact_cla_flow_month.month_end_date is 'Last day of the month.';
comment on column fact_cla_flow_month.opening is 'Children looked after at the end of the month before.';
comment on column fact_cla_flow_month.starts is 'Periods of care that start and count (numerator of CP3).';
comment on column fact_cla_flow_month.ceases is 'Periods of care that cease (denominator of CP3).';
comment on column fact_cla_flow_month.repaired_ends is 'Periods whose end was repaired, of children still counted then.';
comment on column fact_cla_flow_month.broken_chains is 'Periods that break off without an end, of children still counted then.';
comment on column fact_cla_flow_month.turned_18 is 'Children who leave the count on or after the eighteenth birthday while their period goes on.';
comment on column fact_cla_flow_month.ceased_over_18 is 'Those of the ceased who had left the count before, on turning 18, or never were in it.';
comment on column fact_cla_flow_month.over_18_by_exception is 'Children who come into the count on or after the eighteenth birthday, into LS V2 in PLACE K2.';
comment on column fact_cla_flow_month.closing is 'Children looked after at the end of the month (CP1).';

comment on column dim_indicator.needs is 'Tables without which it is NOT_SUPPLIED, separated by commas; of tables joined by or, one is enough.';
comment on column measure.indicator.needs is 'Tables without which it is NOT_SUPPLIED, separated by commas; of tables joined by or, one is enough.';
