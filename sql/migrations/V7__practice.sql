/*
title:   What is done with and for children in care: visits, supervision, education plans, health, reviews, absences, challenges
why:     the practice measures read these; a working day is counted once for all of them
*/
set local search_path = conform;

create table calendar_day (
    calendar_date   date primary key,
    is_working_day  boolean not null,
    working_day_no  integer not null
);
create index on calendar_day (working_day_no) where is_working_day;
comment on table calendar_day is 'One row per day from October 1991 on, with working days numbered through; periods of working days are differences of these numbers.';
comment on column calendar_day.calendar_date is 'Day.';
comment on column calendar_day.is_working_day is 'Whether it is Monday to Friday and no bank holiday of jobs/reference/bank_holiday.csv.';
comment on column calendar_day.working_day_no is 'Working days from the first day of the table up to and including this one.';

create table visit (
    child_key        integer not null,
    visit_date       date not null,
    line_no          integer not null,
    authority_code   varchar(9) not null,
    visit_type_code  varchar(40),
    is_seen          boolean,
    is_seen_alone    boolean,
    is_statutory     boolean not null,
    primary key (child_key, visit_date, line_no)
);
create index on visit (authority_code);
comment on table visit is 'One row per recorded visit to a child.';
comment on column visit.child_key is 'Child.';
comment on column visit.visit_date is 'VISIT_DATE.';
comment on column visit.line_no is 'Tells visits to one child on one day apart: 1, 2 … in file order.';
comment on column visit.authority_code is 'Authority.';
comment on column visit.visit_type_code is 'VISIT_TYPE in capitals.';
comment on column visit.is_seen is 'Whether the child was seen; empty where not said.';
comment on column visit.is_seen_alone is 'Whether the child was seen alone; empty where not said.';
comment on column visit.is_statutory is 'Whether it counts as a statutory visit: every type but those beginning PA, a personal adviser''s.';

create table supervision (
    child_key         integer not null,
    supervision_date  date not null,
    authority_code    varchar(9) not null,
    primary key (child_key, supervision_date)
);
create index on supervision (authority_code);
comment on table supervision is 'One row per child and day on which its social worker was supervised about it.';
comment on column supervision.child_key is 'Child.';
comment on column supervision.supervision_date is 'SUPERVISION_DATE.';
comment on column supervision.authority_code is 'Authority.';

create table pep (
    child_key       integer not null,
    pep_date        date not null,
    line_no         integer not null,
    authority_code  varchar(9) not null,
    status_code     varchar(40),
    is_completed    boolean not null,
    primary key (child_key, pep_date, line_no)
);
create index on pep (authority_code);
comment on table pep is 'One row per personal education plan, planned ones included.';
comment on column pep.child_key is 'Child.';
comment on column pep.pep_date is 'PEP_DATE; a planned one may lie ahead.';
comment on column pep.line_no is 'Tells plans of one child and day apart: 1, 2 … in file order.';
comment on column pep.authority_code is 'Authority.';
comment on column pep.status_code is 'STATUS.';
comment on column pep.is_completed is 'Whether it counts: STATUS COMPLETED or empty.';

create table health_check (
    child_key        integer not null,
    check_type_code  varchar(40) not null,
    check_date       date not null,
    line_no          integer not null,
    authority_code   varchar(9) not null,
    outcome_code     varchar(40) not null,
    primary key (child_key, check_type_code, check_date, line_no)
);
create index on health_check (authority_code);
comment on table health_check is 'One row per check of a child''s health or teeth, planned, refused and cancelled ones included.';
comment on column health_check.child_key is 'Child.';
comment on column health_check.check_type_code is 'CHECK_TYPE: HEALTH or DENTAL.';
comment on column health_check.check_date is 'CHECK_DATE; a planned one may lie ahead.';
comment on column health_check.line_no is 'Tells checks of one child, type and day apart: 1, 2 … in file order.';
comment on column health_check.authority_code is 'Authority.';
comment on column health_check.outcome_code is 'OUTCOME: COMPLETED, REFUSED, PLANNED or CANCELLED.';

create table review (
    child_key       integer not null,
    review_date     date not null,
    authority_code  varchar(9) not null,
    review_code     varchar(40),
    primary key (child_key, review_date)
);
create index on review (authority_code);
comment on table review is 'One row per child and day on which its care plan was reviewed, out of the full extract and the yearly returns.';
comment on column review.child_key is 'Child.';
comment on column review.review_date is 'REVIEW.';
comment on column review.authority_code is 'Authority.';
comment on column review.review_code is 'REVIEW_CODE: how the child took part; of two rows on a day the later in the file.';

create table missing_episode (
    child_key              integer not null,
    start_date             date not null,
    line_no                integer not null,
    authority_code         varchar(9) not null,
    end_date               date,
    missing_code           varchar(40),
    is_looked_after        boolean not null,
    reason                 varchar(24) not null,
    is_interview_offered   boolean,
    is_interview_accepted  boolean,
    primary key (child_key, start_date, line_no)
);
create index on missing_episode (authority_code);
comment on table missing_episode is 'One row per time a child was missing or away without authorisation, out of the full extract and the yearly returns, with the return home interview.';
comment on column missing_episode.child_key is 'Child.';
comment on column missing_episode.start_date is 'MIS_START.';
comment on column missing_episode.line_no is 'Tells times that began on one day apart: 1, 2 … in file order.';
comment on column missing_episode.authority_code is 'Authority.';
comment on column missing_episode.end_date is 'MIS_END; may be the day of the start. Empty while missing.';
comment on column missing_episode.missing_code is 'MISSING: M missing, A away without authorisation; empty where not said.';
comment on column missing_episode.is_looked_after is 'Whether the child was looked after on MIS_START.';
comment on column missing_episode.reason is 'COUNTED where it was; else SHORT_BREAK, OVER_18 or NOT_LOOKED_AFTER.';
comment on column missing_episode.is_interview_offered is 'INTERVIEW_OFFERED of the return home interview; empty where not said.';
comment on column missing_episode.is_interview_accepted is 'INTERVIEW_ACCEPTED; empty where not said.';

create table iro_challenge (
    challenge_key   integer primary key,
    authority_code  varchar(9) not null,
    child_key       integer not null,
    raised_date     date not null,
    closed_date     date,
    stage_code      varchar(40) not null,
    stage_no        smallint
);
create index on iro_challenge (authority_code);
comment on table iro_challenge is 'One row per challenge by an independent reviewing officer.';
comment on column iro_challenge.challenge_key is 'Challenge: its key in identity.subject.';
comment on column iro_challenge.authority_code is 'Authority.';
comment on column iro_challenge.child_key is 'Child it is about.';
comment on column iro_challenge.raised_date is 'RAISED_DATE.';
comment on column iro_challenge.closed_date is 'CLOSED_DATE; empty while open.';
comment on column iro_challenge.stage_code is 'STAGE as delivered.';
comment on column iro_challenge.stage_no is 'Stage reached, 0 (informal) to 4; empty where STAGE is none of these.';

create table practice_month (
    authority_code             varchar(9) not null,
    month_key                  integer not null,
    child_key                  integer not null,
    last_visit_date            date,
    last_supervision_date      date,
    last_pep_date              date,
    last_health_date           date,
    earlier_health_date        date,
    last_health_refusal_date   date,
    last_dental_date           date,
    last_dental_refusal_date   date,
    last_review_date           date,
    previous_review_date       date,
    primary key (authority_code, month_key, child_key)
);
comment on table practice_month is 'One row per child and month end of cla_month: when each thing was last done up to and including that day, in this period of care or before it.';
comment on column practice_month.authority_code is 'Authority.';
comment on column practice_month.month_key is 'Last day of the month as yyyymmdd.';
comment on column practice_month.child_key is 'Child.';
comment on column practice_month.last_visit_date is 'Last statutory visit at which the child was seen.';
comment on column practice_month.last_supervision_date is 'Last supervision.';
comment on column practice_month.last_pep_date is 'Last completed personal education plan.';
comment on column practice_month.last_health_date is 'Last completed health assessment.';
comment on column practice_month.earlier_health_date is 'Latest completed health assessment that had been followed by another six months or more after it.';
comment on column practice_month.last_health_refusal_date is 'Last refused health assessment.';
comment on column practice_month.last_dental_date is 'Last completed dental check.';
comment on column practice_month.last_dental_refusal_date is 'Last refused dental check.';
comment on column practice_month.last_review_date is 'Last review.';
comment on column practice_month.previous_review_date is 'The review before the last.';
