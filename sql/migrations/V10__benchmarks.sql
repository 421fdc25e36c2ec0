/*
title:   What others publish, the paths set to targets, and the tie-out
why:     a figure is read beside the region, the statistical neighbours and England, each with the year it belongs to, and must
         come to what is published of the authority itself
*/
create table conform.own_authority (
    authority_code  varchar(9) primary key,
    authority_name  varchar(100) not null,
    region_code     varchar(9)
);
comment on table conform.own_authority is 'One row: the authority of jobs/authority.yml, for what no published file says of it.';
comment on column conform.own_authority.authority_code is 'Nine-character code of the authority.';
comment on column conform.own_authority.authority_name is 'Name for people.';
comment on column conform.own_authority.region_code is 'Nine-character code of its region.';

create table conform.published_area (
    area_code               varchar(9) primary key,
    area_name               varchar(100),
    area_level              varchar(20) not null,
    region_code             varchar(9),
    region_name             varchar(60),
    local_authority_number  varchar(3),
    current_area_code       varchar(9) not null
);
comment on table conform.published_area is 'One row per area that a published file names.';
comment on column conform.published_area.area_code is 'Nine-character code of the authority, region or country.';
comment on column conform.published_area.area_name is 'Name in the newest year that has it.';
comment on column conform.published_area.area_level is 'Local authority, Regional or National.';
comment on column conform.published_area.region_code is 'Code of the region an authority lies in.';
comment on column conform.published_area.region_name is 'Name of that region.';
comment on column conform.published_area.local_authority_number is 'Three-digit number of the Department for Education.';
comment on column conform.published_area.current_area_code is 'Newest code of the area: an authority keeps its number when its boundaries and its code change.';

create table conform.published_measure (
    measure_code     varchar(40) primary key,
    title            varchar(100) not null,
    table_name       varchar(40) not null,
    group_text       varchar(120) not null,
    item_text        varchar(120) not null,
    part             varchar(8) not null,
    unit             varchar(20) not null,
    decimals         smallint not null,
    compared_code    varchar(60),
    tied_code        varchar(60),
    tied_part        varchar(9),
    sort_order       smallint,
    difference_text  varchar(300)
);
comment on table conform.published_measure is 'One row per published measure that is compared with an indicator or tied out, from jobs/reference/published_measure.csv.';
comment on column conform.published_measure.measure_code is 'Code of the measure here.';
comment on column conform.published_measure.title is 'Plain-English name.';
comment on column conform.published_measure.table_name is 'Incoming table that holds it.';
comment on column conform.published_measure.group_text is 'Text of the first filter column there; empty where there is none.';
comment on column conform.published_measure.item_text is 'Text of the second filter column, name of the column, or Short Desc of LAIT.';
comment on column conform.published_measure.part is 'count, percent, rate or value: which of the measures of a row.';
comment on column conform.published_measure.unit is 'Unit of the value.';
comment on column conform.published_measure.decimals is 'Decimals published.';
comment on column conform.published_measure.compared_code is 'Indicator whose comparator it is; empty for none.';
comment on column conform.published_measure.tied_code is 'Indicator, or STARTED or CEASED, that must come to it at 31 March; empty where nothing of ours does.';
comment on column conform.published_measure.tied_part is 'value or numerator of that indicator.';
comment on column conform.published_measure.sort_order is 'Place in the tie-out; empty where it is not tied out.';
comment on column conform.published_measure.difference_text is 'How its definition differs from ours; empty where it does not.';

create table conform.benchmark (
    measure_code    varchar(40) not null,
    area_code       varchar(9) not null,
    benchmark_date  date not null,
    indicator_code  varchar(60),
    time_period     varchar(20) not null,
    value           numeric(28,12),
    symbol          varchar(1),
    status          varchar(16) not null,
    publication     varchar(40) not null,
    file_no         integer not null,
    primary key (measure_code, area_code, benchmark_date)
);
comment on table conform.benchmark is 'One row per published measure, area and date: the figure of the newest file; earlier ones stay in schema stage.';
comment on column conform.benchmark.measure_code is 'Code of conform.published_measure.';
comment on column conform.benchmark.area_code is 'Newest nine-character code of the area; the three-digit number where no file gives a code.';
comment on column conform.benchmark.benchmark_date is 'Day it is about: 31 March of a reporting year, 30 September of a workforce year.';
comment on column conform.benchmark.indicator_code is 'Indicator whose comparator it is; empty for none.';
comment on column conform.benchmark.time_period is 'Period as published.';
comment on column conform.benchmark.value is 'The figure; empty where a symbol stands.';
comment on column conform.benchmark.symbol is 'The symbol published in place of a number.';
comment on column conform.benchmark.status is 'OK, SUPPRESSED (c), NOT_APPLICABLE (z), NEGLIGIBLE (k), UNRELIABLE (u) or NOT_AVAILABLE (x, - and :).';
comment on column conform.benchmark.publication is 'Incoming table it was published in.';
comment on column conform.benchmark.file_no is 'File in which it was first seen (run.file): which publication.';

create table conform.statistical_neighbour (
    area_code       varchar(9) not null,
    neighbour_code  varchar(9) not null,
    valid_from      date not null,
    valid_to        date,
    neighbour_rank  smallint,
    primary key (area_code, neighbour_code, valid_from)
);
comment on table conform.statistical_neighbour is 'One row per authority, statistical neighbour and set of neighbours.';
comment on column conform.statistical_neighbour.area_code is 'Authority; the three-digit number where no file gives a code.';
comment on column conform.statistical_neighbour.neighbour_code is 'Its neighbour, likewise.';
comment on column conform.statistical_neighbour.valid_from is 'First day on which the set is valid; 1 January 1900 for one valid from the beginning.';
comment on column conform.statistical_neighbour.valid_to is 'First day on which the next set is valid; empty for the last.';
comment on column conform.statistical_neighbour.neighbour_rank is 'Place among the neighbours, 1 the closest; empty where none is published.';

create table conform.trajectory (
    authority_code  varchar(9) not null,
    indicator_code  varchar(60) not null,
    baseline_date   date not null,
    baseline        numeric(20,6) not null,
    target_date     date not null,
    target          numeric(20,6) not null,
    months          smallint not null check (months > 0),
    primary key (authority_code, indicator_code, baseline_date)
);
comment on table conform.trajectory is 'One row per straight path from a baseline to a target.';
comment on column conform.trajectory.authority_code is 'Authority.';
comment on column conform.trajectory.indicator_code is 'INDICATOR in capitals.';
comment on column conform.trajectory.baseline_date is 'BASELINE_DATE.';
comment on column conform.trajectory.baseline is 'BASELINE in the unit of the value.';
comment on column conform.trajectory.target_date is 'TARGET_DATE.';
comment on column conform.trajectory.target is 'TARGET in the unit of the value.';
comment on column conform.trajectory.months is 'Whole months from baseline to target; a month end counts as a whole month after another.';

alter table measure.indicator add column comparator varchar(500) not null default '';
comment on column measure.indicator.comparator is 'How the published comparator differs in definition; empty where it does not.';

alter table mart.dim_indicator add column comparator varchar(500);
comment on column mart.dim_indicator.comparator is 'How the published comparator differs in definition; empty where it does not.';

alter table mart.fact_benchmark
    alter column measure_code type varchar(40),
    add column time_period varchar(20),
    add column symbol varchar(1),
    add column status varchar(16) not null default 'OK',
    add column publication varchar(40),
    add column file_no integer;
comment on column mart.fact_benchmark.measure_code is 'POPULATION_0_17, or a code of jobs/reference/published_measure.csv such as LOOKED_AFTER_PER_10000.';
comment on column mart.fact_benchmark.benchmark_date is 'Day it is about: 30 June of an estimate, 31 March of a reporting year, 30 September of a workforce year.';
comment on column mart.fact_benchmark.time_period is 'Period as published.';
comment on column mart.fact_benchmark.symbol is 'The symbol published in place of a number.';
comment on column mart.fact_benchmark.status is 'OK, SUPPRESSED (c), NOT_APPLICABLE (z), NEGLIGIBLE (k), UNRELIABLE (u) or NOT_AVAILABLE (x, - and :).';
comment on column mart.fact_benchmark.publication is 'Incoming table it was published in.';
comment on column mart.fact_benchmark.file_no is 'File in which it was first seen (run.file): which publication.';

create table mart.bridge_statistical_neighbour (
    area_key            integer not null references mart.dim_area,
    neighbour_area_key  integer not null references mart.dim_area,
    valid_from          date not null,
    valid_to            date,
    neighbour_rank      smallint,
    primary key (area_key, neighbour_area_key, valid_from)
);
create index on mart.bridge_statistical_neighbour (neighbour_area_key);
comment on table mart.bridge_statistical_neighbour is 'One row per area, statistical neighbour and set of neighbours. On a day the set with valid_from on or before it and valid_to after it counts.';
comment on column mart.bridge_statistical_neighbour.area_key is 'Area whose neighbour it is.';
comment on column mart.bridge_statistical_neighbour.neighbour_area_key is 'The neighbour in dim_area.';
comment on column mart.bridge_statistical_neighbour.valid_from is 'First day on which the set is valid; 1 January 1900 for one valid from the beginning.';
comment on column mart.bridge_statistical_neighbour.valid_to is 'First day on which the next set is valid; empty for the last.';
comment on column mart.bridge_statistical_neighbour.neighbour_rank is 'Place among the neighbours, 1 the closest; empty where none is published.';

create table mart.fact_comparator (
    authority_key      integer not null references mart.dim_authority,
    authority_code     varchar(9) not null,
    indicator_key      integer not null references mart.dim_indicator,
    date_key           integer not null references mart.dim_date,
    valid_from         date not null,
    valid_to           date,
    benchmark_date     date not null,
    region_value       numeric(28,12),
    neighbours_value   numeric(28,12),
    neighbours_n       integer,
    england_value      numeric(28,12),
    primary key (authority_key, indicator_key, valid_from)
);
create index on mart.fact_comparator (indicator_key);
create index on mart.fact_comparator (date_key);
comment on table mart.fact_comparator is 'One row per authority, indicator and span of days in which neither the latest publication nor the set of neighbours changes. Published figures are never added up.';
comment on column mart.fact_comparator.authority_key is 'Authority.';
comment on column mart.fact_comparator.authority_code is 'Nine-character code of the authority.';
comment on column mart.fact_comparator.indicator_key is 'Indicator it is compared with.';
comment on column mart.fact_comparator.date_key is 'Day that the published figures are about in dim_date.';
comment on column mart.fact_comparator.valid_from is 'First month end for which these are the comparators.';
comment on column mart.fact_comparator.valid_to is 'First day on which they are not; empty for the last.';
comment on column mart.fact_comparator.benchmark_date is 'Day that the published figures are about.';
comment on column mart.fact_comparator.region_value is 'Figure of the authority''s region; empty where a symbol is published.';
comment on column mart.fact_comparator.neighbours_value is 'Simple mean of the neighbours that have a figure; never the median.';
comment on column mart.fact_comparator.neighbours_n is 'How many neighbours have one; empty where no set is valid.';
comment on column mart.fact_comparator.england_value is 'Figure of England; empty where a symbol is published.';

create table mart.fact_trajectory (
    authority_key    integer not null references mart.dim_authority,
    authority_code   varchar(9) not null,
    indicator_key    integer not null references mart.dim_indicator,
    date_key         integer not null references mart.dim_date,
    month_end_date   date not null,
    value            numeric(28,12) not null,
    baseline_date    date not null,
    baseline_value   numeric(28,12) not null,
    target_date      date not null,
    target_value     numeric(28,12) not null,
    primary key (authority_key, indicator_key, date_key)
);
create index on mart.fact_trajectory (indicator_key);
create index on mart.fact_trajectory (date_key);
comment on table mart.fact_trajectory is 'One row per authority, indicator and month end between baseline and target, both included.';
comment on column mart.fact_trajectory.authority_key is 'Authority.';
comment on column mart.fact_trajectory.authority_code is 'Nine-character code of the authority.';
comment on column mart.fact_trajectory.indicator_key is 'Indicator.';
comment on column mart.fact_trajectory.date_key is 'Month end in dim_date.';
comment on column mart.fact_trajectory.month_end_date is 'Month end.';
comment on column mart.fact_trajectory.value is 'Value on the straight line: baseline + (target - baseline) x whole months elapsed / months in all.';
comment on column mart.fact_trajectory.baseline_date is 'Day of the baseline.';
comment on column mart.fact_trajectory.baseline_value is 'Value on that day.';
comment on column mart.fact_trajectory.target_date is 'Day by which the target is to be reached.';
comment on column mart.fact_trajectory.target_value is 'The target.';

create table mart.fact_tie_out (
    authority_key      integer not null references mart.dim_authority,
    authority_code     varchar(9) not null,
    measure_code       varchar(40) not null,
    date_key           integer not null references mart.dim_date,
    year_end_date      date not null,
    measure_title      varchar(100) not null,
    unit               varchar(20) not null,
    decimals           smallint not null,
    sort_order         smallint not null,
    indicator_key      integer not null references mart.dim_indicator,
    indicator_part     varchar(9),
    counted_value      numeric(28,12),
    published_value    numeric(28,12),
    published_symbol   varchar(1),
    published_status   varchar(16) not null,
    time_period        varchar(20),
    publication        varchar(40) not null,
    definition_differs varchar(300),
    primary key (authority_key, measure_code, date_key)
);
create index on mart.fact_tie_out (date_key);
create index on mart.fact_tie_out (indicator_key);
comment on table mart.fact_tie_out is 'One row per authority, published measure and 31 March: what is published of the authority, and what of ours must come to it.';
comment on column mart.fact_tie_out.authority_key is 'Authority.';
comment on column mart.fact_tie_out.authority_code is 'Nine-character code of the authority.';
comment on column mart.fact_tie_out.measure_code is 'Code of jobs/reference/published_measure.csv.';
comment on column mart.fact_tie_out.date_key is 'The 31 March in dim_date.';
comment on column mart.fact_tie_out.year_end_date is 'The 31 March.';
comment on column mart.fact_tie_out.measure_title is 'Plain-English name of the measure.';
comment on column mart.fact_tie_out.unit is 'Unit of the values.';
comment on column mart.fact_tie_out.decimals is 'Decimals published.';
comment on column mart.fact_tie_out.sort_order is 'Place in the tie-out.';
comment on column mart.fact_tie_out.indicator_key is 'Indicator that must come to it; not applicable where it is counted for this alone, or nothing of ours comes to it.';
comment on column mart.fact_tie_out.indicator_part is 'Whether its value or its numerator is meant.';
comment on column mart.fact_tie_out.counted_value is 'What is counted for this alone: children who started or ceased to be looked after in the year.';
comment on column mart.fact_tie_out.published_value is 'Published figure; empty where a symbol stands or nothing is published.';
comment on column mart.fact_tie_out.published_symbol is 'The symbol published in place of a number.';
comment on column mart.fact_tie_out.published_status is 'OK, a status of fact_benchmark, or NOT_PUBLISHED.';
comment on column mart.fact_tie_out.time_period is 'Period as published.';
comment on column mart.fact_tie_out.publication is 'Incoming table it is published in.';
comment on column mart.fact_tie_out.definition_differs is 'How its definition differs from ours; empty where it does not.';
