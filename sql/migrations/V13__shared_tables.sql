/*
title:   What several rules read, once
why:     a thought that stood alike in several indicators or checks is a table of its own
*/
set local search_path = conform;

create table time_in_care (
    child_key             integer primary key,
    authority_code        varchar(9) not null,
    month_key             integer not null,
    month_end_date        date not null,
    age_years             smallint not null,
    days_from_14          integer not null,
    days_from_16          integer not null
);
create index on time_in_care (authority_code);
comment on table time_in_care is 'One row per child with a known date of birth who was ever looked after: how long, by the end of the latest complete month, since the birthdays that decide who is a care leaver.';
comment on column time_in_care.child_key is 'Child.';
comment on column time_in_care.authority_code is 'Authority.';
comment on column time_in_care.month_key is 'Latest complete month of the authority.';
comment on column time_in_care.month_end_date is 'Its last day.';
comment on column time_in_care.age_years is 'Completed years of age on that day.';
comment on column time_in_care.days_from_14 is 'Days looked after from the fourteenth to the eighteenth birthday; short breaks are left out.';
comment on column time_in_care.days_from_16 is 'Days looked after from the sixteenth to the eighteenth birthday.';

create table period_event (
    child_key         integer not null,
    event_date        date not null,
    event_code        varchar(11) not null,
    authority_code    varchar(9) not null,
    starts            smallint not null,
    ceases            smallint not null,
    excluded_because  varchar(24),
    primary key (child_key, event_date, event_code)
);
create index on period_event (authority_code);
comment on table period_event is 'One row per start and per end of a period of care, and per short break, with what it counts as.';
comment on column period_event.child_key is 'Child.';
comment on column period_event.event_date is 'Day of the start or the end.';
comment on column period_event.event_code is 'START, END or SHORT_BREAK.';
comment on column period_event.authority_code is 'Authority.';
comment on column period_event.starts is '1 where a child starts to be looked after.';
comment on column period_event.ceases is '1 where a child ceases to be looked after.';
comment on column period_event.excluded_because is 'Why it counts as neither: OVER_18, REPAIRED, BROKEN_CHAIN or SHORT_BREAK.';

create table population_of_month (
    authority_code      varchar(9) not null,
    month_key           integer not null,
    estimate_year       smallint not null,
    population_0_to_17  integer not null,
    primary key (authority_code, month_key)
);
comment on table population_of_month is 'One row per authority and month with an estimate: the population that its rates are per.';
comment on column population_of_month.authority_code is 'Authority.';
comment on column population_of_month.month_key is 'Last day of the month as yyyymmdd.';
comment on column population_of_month.estimate_year is 'Year of the estimate: the June before the 31 March that ends the reporting year, else the latest earlier one.';
comment on column population_of_month.population_0_to_17 is 'Children aged 0 to 17.';

create table region_rate_of_month (
    authority_code  varchar(9) not null,
    month_key       integer not null,
    reporting_year  smallint not null,
    rate_per_10000  numeric(8,2) not null,
    primary key (authority_code, month_key)
);
comment on table region_rate_of_month is 'One row per authority and month whose region has a published rate: the latest of 31 March on or before the month end.';
comment on column region_rate_of_month.authority_code is 'Authority.';
comment on column region_rate_of_month.month_key is 'Last day of the month as yyyymmdd.';
comment on column region_rate_of_month.reporting_year is 'Year of the 31 March.';
comment on column region_rate_of_month.rate_per_10000 is 'Children looked after per 10,000 children in the region.';
