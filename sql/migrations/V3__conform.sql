/*
title:   One tidy table per thing
why:     what the files of sql/conform fill by difference, one file per table; children appear by key alone
*/
create schema conform;
comment on schema conform is 'One tidy table per thing, under pseudonymous keys; each is filled from the file of sql/conform with its name.';
set local search_path = conform;

create view identity.child_identifier as
select authority_code, child_id, child_key
from identity.child;
comment on view identity.child_identifier is 'identity.child under a name of its own: the files of sql/conform use unqualified names, and child is their own table of children.';
comment on column identity.child_identifier.authority_code is 'Authority that uses the identifier.';
comment on column identity.child_identifier.child_id is 'CHILD as the case-management system has it.';
comment on column identity.child_identifier.child_key is 'Random key.';

create table authority (
    authority_code          varchar(9) primary key,
    authority_name          varchar(100) not null,
    region_code             varchar(9),
    region_name             varchar(60),
    local_authority_number  varchar(3)
);
comment on table authority is 'One row per authority that any table speaks of.';
comment on column authority.authority_code is 'Nine-character code of the Office for National Statistics.';
comment on column authority.authority_name is 'Name, as the population or rates file gives it, else the code.';
comment on column authority.region_code is 'Nine-character code of the region.';
comment on column authority.region_name is 'Name of the region.';
comment on column authority.local_authority_number is 'Three-digit number of the Department for Education.';

create table reporting_month (
    authority_code             varchar(9) not null,
    month_key                  integer not null,
    month_start_date           date not null,
    month_end_date             date not null,
    window_start_date          date not null,
    financial_year_start_date  date not null,
    financial_year             varchar(7) not null,
    reporting_year             smallint not null,
    primary key (authority_code, month_key)
);
comment on table reporting_month is 'One row per authority and complete month, from the month of its first episode to the as-at date.';
comment on column reporting_month.authority_code is 'Authority.';
comment on column reporting_month.month_key is 'Last day of the month as yyyymmdd, the key of mart.dim_date.';
comment on column reporting_month.month_start_date is 'First day of the month.';
comment on column reporting_month.month_end_date is 'Last day of the month: the as-at date A of its figures.';
comment on column reporting_month.window_start_date is 'First day of the rolling twelve months: the first of the month eleven months before.';
comment on column reporting_month.financial_year_start_date is 'The 1 April on or before the last day.';
comment on column reporting_month.financial_year is 'Financial year as 2021/22.';
comment on column reporting_month.reporting_year is 'Year of the 31 March on or after the last day.';

create table child (
    child_key             integer primary key,
    authority_code        varchar(9) not null,
    birth_date            date,
    eighteenth_birthday   date,
    sex_code              varchar(1) not null,
    ethnicity_code        varchar(40),
    is_ever_uasc          boolean not null,
    uasc_ceased_date      date,
    has_header            boolean not null
);
create index on child (authority_code);
comment on table child is 'One row per child identifier seen in any table.';
comment on column child.child_key is 'Pseudonymous key.';
comment on column child.authority_code is 'Authority.';
comment on column child.birth_date is 'DOB; empty where unknown or contradicted by a DECOM before it.';
comment on column child.eighteenth_birthday is 'Eighteenth birthday; born on 29 February: 1 March.';
comment on column child.sex_code is 'SEX as M, F or U.';
comment on column child.ethnicity_code is 'ETHNIC as delivered.';
comment on column child.is_ever_uasc is 'Whether any UASC row exists, also one that has ceased.';
comment on column child.uasc_ceased_date is 'DUC of the latest UASC row.';
comment on column child.has_header is 'Whether a header row exists.';

create table episode_source (
    child_key                     integer not null,
    start_date                    date not null,
    authority_code                varchar(9) not null,
    supplied_end_date             date,
    repaired_end_date             date,
    reason_new_episode_code       varchar(40),
    legal_status_code             varchar(40),
    category_of_need_code         varchar(40),
    placement_type_code           varchar(40),
    provider_code                 varchar(40),
    end_reason_code               varchar(40),
    placement_change_reason_code  varchar(40),
    home_postcode                 varchar(8),
    placement_postcode            varchar(8),
    urn                           varchar(40),
    primary key (child_key, start_date)
);
comment on table episode_source is 'One row per child and DECOM out of the full extract and the yearly returns: the row that wins, short breaks set aside, nothing repaired yet.';
comment on column episode_source.child_key is 'Child.';
comment on column episode_source.start_date is 'DECOM.';
comment on column episode_source.authority_code is 'Authority.';
comment on column episode_source.supplied_end_date is 'DEC as delivered.';
comment on column episode_source.repaired_end_date is 'The 1 April after the return in which the row stands open, where a later return was supplied that does not hold it; empty otherwise.';
comment on column episode_source.reason_new_episode_code is 'RNE as delivered.';
comment on column episode_source.legal_status_code is 'LS as delivered.';
comment on column episode_source.category_of_need_code is 'CIN as delivered.';
comment on column episode_source.placement_type_code is 'PLACE as delivered.';
comment on column episode_source.provider_code is 'PLACE_PROVIDER as delivered.';
comment on column episode_source.end_reason_code is 'REC as delivered.';
comment on column episode_source.placement_change_reason_code is 'REASON_PLACE_CHANGE as delivered.';
comment on column episode_source.home_postcode is 'HOME_POST in capitals without blanks; empty where it is no whole postcode.';
comment on column episode_source.placement_postcode is 'PL_POST in the same form.';
comment on column episode_source.urn is 'URN as delivered.';

create table episode_cleaned (
    child_key                integer not null,
    start_date               date not null,
    authority_code           varchar(9) not null,
    end_date                 date,
    reason_new_episode_code  varchar(1) not null,
    end_reason_code          varchar(40),
    end_cause                varchar(15),
    period_start_date        date not null,
    primary key (child_key, start_date)
);
comment on table episode_cleaned is 'One row per episode of care: its end after repairs, its reasons as they were read, and the period of care it belongs to.';
comment on column episode_cleaned.child_key is 'Child.';
comment on column episode_cleaned.start_date is 'DECOM.';
comment on column episode_cleaned.authority_code is 'Authority.';
comment on column episode_cleaned.end_date is 'DEC after repairs; half-open. Empty while open.';
comment on column episode_cleaned.reason_new_episode_code is 'RNE; an unknown one as it was read: S, P or L.';
comment on column episode_cleaned.end_reason_code is 'REC after repairs (X1 where care goes on, REPAIRED); empty while open or where the reason is unknown.';
comment on column episode_cleaned.end_cause is 'Why the end date is what it is: SUPPLIED, OVERLAP, REPAIRED; empty while open.';
comment on column episode_cleaned.period_start_date is 'Start of its period of care.';

create table episode_placed (
    child_key          integer not null,
    start_date         date not null,
    authority_code     varchar(9) not null,
    is_temporary       boolean not null,
    spell_start_date   date not null,
    placed_start_date  date,
    primary key (child_key, start_date)
);
comment on table episode_placed is 'One row per episode of care: the placement spell it belongs to, and the episode whose placement counts.';
comment on column episode_placed.child_key is 'Child.';
comment on column episode_placed.start_date is 'DECOM.';
comment on column episode_placed.authority_code is 'Authority.';
comment on column episode_placed.is_temporary is 'Whether PLACE is T0-T4 (or a legacy M1-M3).';
comment on column episode_placed.spell_start_date is 'Start of its placement spell.';
comment on column episode_placed.placed_start_date is 'DECOM of the last episode of the period up to this one that is not temporary; empty where all are temporary so far.';

create table episode_located (
    child_key                 integer not null,
    start_date                date not null,
    authority_code            varchar(9) not null,
    placement_group_code      varchar(24) not null,
    distance_status           varchar(7) not null,
    distance_miles            numeric(6,1),
    placed_in_authority_code  varchar(9),
    primary key (child_key, start_date)
);
comment on table episode_located is 'One row per child and DECOM: group and place of the placement this row itself names, temporary or not.';
comment on column episode_located.child_key is 'Child.';
comment on column episode_located.start_date is 'DECOM.';
comment on column episode_located.authority_code is 'Authority.';
comment on column episode_located.placement_group_code is 'Placement group of PLACE and PLACE_PROVIDER, from jobs/reference/placement_group.csv.';
comment on column episode_located.distance_status is 'KNOWN, UNKNOWN or UASC, of HOME_POST and PL_POST.';
comment on column episode_located.distance_miles is 'Straight-line miles from home to placement, to one decimal, HALF_UP; empty unless KNOWN.';
comment on column episode_located.placed_in_authority_code is 'Authority in which PL_POST lies; empty where unknown.';

create table episode (
    child_key                      integer not null,
    start_date                     date not null,
    authority_code                 varchar(9) not null,
    end_date                       date,
    reason_new_episode_code        varchar(1) not null,
    legal_status_code              varchar(40),
    category_of_need_code          varchar(40),
    placement_type_code            varchar(40),
    provider_code                  varchar(40),
    end_reason_code                varchar(40),
    end_cause                      varchar(15),
    placement_change_reason_code   varchar(40),
    home_postcode                  varchar(8),
    placement_postcode             varchar(8),
    urn                            varchar(40),
    period_start_date              date not null,
    spell_start_date               date not null,
    snapshot_end_date              date,
    is_temporary                   boolean not null,
    resolved_placement_type_code   varchar(40),
    resolved_provider_code         varchar(40),
    resolved_home_postcode         varchar(8),
    resolved_placement_postcode    varchar(8),
    placement_group_code           varchar(24) not null,
    distance_status                varchar(7) not null,
    distance_miles                 numeric(6,1),
    placed_in_authority_code       varchar(9),
    primary key (child_key, start_date)
);
create index on episode (authority_code);
comment on table episode is 'One row per episode of care that has a length, cleaned; short breaks stand in short_break.';
comment on column episode.child_key is 'Child.';
comment on column episode.start_date is 'DECOM.';
comment on column episode.authority_code is 'Authority.';
comment on column episode.end_date is 'DEC after repairs; half-open: the child is not in the episode on this day. Empty while open.';
comment on column episode.reason_new_episode_code is 'RNE; an unknown one as it was read: S, P or L.';
comment on column episode.legal_status_code is 'LS as delivered; unknown codes stay and map to the unknown member.';
comment on column episode.category_of_need_code is 'CIN as delivered.';
comment on column episode.placement_type_code is 'PLACE as delivered.';
comment on column episode.provider_code is 'PLACE_PROVIDER as delivered.';
comment on column episode.end_reason_code is 'REC after repairs (X1 where care goes on); empty while open or where the reason is unknown.';
comment on column episode.end_cause is 'Why the end date is what it is: SUPPLIED, OVERLAP, REPAIRED; empty while open.';
comment on column episode.placement_change_reason_code is 'REASON_PLACE_CHANGE; sits on the episode that is ending.';
comment on column episode.home_postcode is 'HOME_POST in the normal form of postcode.postcode (capitals, no blanks); empty where it is no whole postcode.';
comment on column episode.placement_postcode is 'PL_POST in the same form.';
comment on column episode.urn is 'URN as delivered.';
comment on column episode.period_start_date is 'Start of its period of care.';
comment on column episode.spell_start_date is 'Start of its placement spell.';
comment on column episode.snapshot_end_date is 'Day from which the child is in no snapshot through this episode: its end or the eighteenth birthday (not for LS V2 in PLACE K2), whichever is first.';
comment on column episode.is_temporary is 'Whether PLACE is T0-T4 (or a legacy M1-M3).';
comment on column episode.resolved_placement_type_code is 'PLACE of the last episode of the spell that was not temporary.';
comment on column episode.resolved_provider_code is 'PLACE_PROVIDER of that episode.';
comment on column episode.resolved_home_postcode is 'HOME_POST of that episode.';
comment on column episode.resolved_placement_postcode is 'PL_POST of that episode.';
comment on column episode.placement_group_code is 'Placement group of the resolved placement, from jobs/reference/placement_group.csv.';
comment on column episode.distance_status is 'KNOWN, UNKNOWN or UASC, of the resolved home and placement.';
comment on column episode.distance_miles is 'Straight-line miles from home to placement, to one decimal, HALF_UP; empty unless KNOWN.';
comment on column episode.placed_in_authority_code is 'Authority in which the resolved placement lies; empty where unknown.';

create table short_break (
    child_key       integer not null,
    start_date      date not null,
    end_date        date,
    authority_code  varchar(9) not null,
    legal_status_code varchar(40) not null,
    primary key (child_key, start_date, legal_status_code)
);
comment on table short_break is 'One row per short-break episode (LS V1, V3, V4), set aside before everything else.';
comment on column short_break.child_key is 'Child.';
comment on column short_break.start_date is 'DECOM.';
comment on column short_break.end_date is 'DEC.';
comment on column short_break.authority_code is 'Authority.';
comment on column short_break.legal_status_code is 'LS.';

create table period_of_care (
    child_key              integer not null,
    start_date             date not null,
    authority_code         varchar(9) not null,
    end_date               date,
    end_reason_code        varchar(40),
    end_reason_group_code  varchar(24),
    end_kind               varchar(15),
    category_of_need_code  varchar(40),
    is_starter             boolean not null,
    is_ceaser              boolean not null,
    weeks_in_care          numeric(8,2),
    primary key (child_key, start_date)
);
create index on period_of_care (authority_code);
comment on table period_of_care is 'One row per unbroken chain of episodes.';
comment on column period_of_care.child_key is 'Child.';
comment on column period_of_care.start_date is 'DECOM of its first episode.';
comment on column period_of_care.authority_code is 'Authority.';
comment on column period_of_care.end_date is 'DEC of its last episode; empty while open.';
comment on column period_of_care.end_reason_code is 'REC of its last episode, as delivered; empty where unknown.';
comment on column period_of_care.end_reason_group_code is 'Group of that reason, from jobs/reference/episode_end_reason.csv.';
comment on column period_of_care.end_kind is 'CEASED (a real end), UNKNOWN_REASON (an end without a usable REC), REPAIRED, BROKEN_CHAIN; empty while open.';
comment on column period_of_care.category_of_need_code is 'CIN of its first episode.';
comment on column period_of_care.is_starter is 'Whether its start counts as a child starting to be looked after: not on or after the eighteenth birthday.';
comment on column period_of_care.is_ceaser is 'Whether its end counts as a child ceasing: CEASED or UNKNOWN_REASON.';
comment on column period_of_care.weeks_in_care is 'Days from start to end, divided by seven, of a period that has ended; exact sums use the dates.';

create table placement_spell (
    child_key                     integer not null,
    start_date                    date not null,
    authority_code                varchar(9) not null,
    period_start_date             date not null,
    end_date                      date,
    placement_type_code           varchar(40),
    provider_code                 varchar(40),
    placement_group_code          varchar(24) not null,
    placement_change_reason_code  varchar(40),
    is_ended_by_move              boolean not null,
    is_unplanned_end              boolean not null,
    carer_since_date              date not null,
    primary key (child_key, start_date)
);
create index on placement_spell (authority_code);
comment on table placement_spell is 'One row per spell with one carer or in one home: temporary placements stay inside it, legal changes and moves with the same carer do not end it.';
comment on column placement_spell.child_key is 'Child.';
comment on column placement_spell.start_date is 'DECOM of its first episode.';
comment on column placement_spell.authority_code is 'Authority.';
comment on column placement_spell.period_start_date is 'Start of its period of care.';
comment on column placement_spell.end_date is 'DEC of its last episode; empty while open.';
comment on column placement_spell.placement_type_code is 'PLACE of its last episode that is not temporary.';
comment on column placement_spell.provider_code is 'PLACE_PROVIDER of that episode.';
comment on column placement_spell.placement_group_code is 'Placement group of that episode; TEMPORARY_UNRESOLVED where all are temporary.';
comment on column placement_spell.placement_change_reason_code is 'REASON_PLACE_CHANGE of that episode.';
comment on column placement_spell.is_ended_by_move is 'Whether another spell of the same period follows.';
comment on column placement_spell.is_unplanned_end is 'Whether it was ended by a move for a reason of the unplanned set.';
comment on column placement_spell.carer_since_date is 'Its start, or that of the preceding spell of the same period without a gap where its first placement is A3-A6 (long-term stability).';

create table cla_month (
    authority_code                varchar(9) not null,
    month_key                     integer not null,
    child_key                     integer not null,
    month_end_date                date not null,
    is_looked_after               boolean not null,
    reason                        varchar(24) not null,
    age_years                     smallint,
    sex_code                      varchar(1) not null,
    legal_status_code             varchar(40),
    category_of_need_code         varchar(40),
    placement_type_code           varchar(40),
    provider_code                 varchar(40),
    placement_group_code          varchar(24),
    distance_status               varchar(7),
    distance_miles                numeric(6,1),
    placed_in_authority_code      varchar(9),
    period_start_date             date,
    spell_start_date              date,
    carer_since_date              date,
    spells_in_12_months           smallint,
    unplanned_ends_in_12_months   smallint,
    primary key (authority_code, month_key, child_key)
);
comment on table cla_month is 'One row per child and month end with an episode open at the end of that day: looked after, or not counted and why (short break, over 18).';
comment on column cla_month.authority_code is 'Authority.';
comment on column cla_month.month_key is 'Last day of the month as yyyymmdd.';
comment on column cla_month.child_key is 'Child.';
comment on column cla_month.month_end_date is 'Last day of the month.';
comment on column cla_month.is_looked_after is 'Whether the child counts as looked after (CP1).';
comment on column cla_month.reason is 'COUNTED, SHORT_BREAK or OVER_18.';
comment on column cla_month.age_years is 'Completed years of age on that day; empty where unknown.';
comment on column cla_month.sex_code is 'M, F or U.';
comment on column cla_month.legal_status_code is 'LS of the current episode.';
comment on column cla_month.category_of_need_code is 'CIN of the first episode of the period.';
comment on column cla_month.placement_type_code is 'PLACE, temporary placements resolved to the one before.';
comment on column cla_month.provider_code is 'PLACE_PROVIDER, resolved likewise.';
comment on column cla_month.placement_group_code is 'Placement group, resolved likewise.';
comment on column cla_month.distance_status is 'KNOWN, UNKNOWN or UASC.';
comment on column cla_month.distance_miles is 'Miles from home to placement, to one decimal.';
comment on column cla_month.placed_in_authority_code is 'Authority in which the placement lies.';
comment on column cla_month.period_start_date is 'Start of the period of care.';
comment on column cla_month.spell_start_date is 'Start of the placement spell.';
comment on column cla_month.carer_since_date is 'Start of care by the present carer for long-term stability.';
comment on column cla_month.spells_in_12_months is 'Placement spells active at any time in the rolling twelve months, over all periods in them.';
comment on column cla_month.unplanned_ends_in_12_months is 'Spells that ended unplanned inside the rolling twelve months.';

create table care_leaver_month (
    authority_code           varchar(9) not null,
    month_key                integer not null,
    child_key                integer not null,
    month_end_date           date not null,
    is_care_leaver           boolean not null,
    reason                   varchar(24) not null,
    age_years                smallint,
    status_date              date not null,
    eligibility_code         varchar(40),
    in_touch_code            varchar(40),
    activity_code            varchar(40),
    activity_group_code      varchar(12) not null,
    accommodation_code       varchar(40),
    accommodation_type_code  varchar(12) not null,
    is_suitable              boolean not null,
    has_open_placement       boolean not null,
    primary key (authority_code, month_key, child_key)
);
comment on table care_leaver_month is 'One row per young person with a care-leaver status on or before a month end, latest status; counted as a care leaver or not, and why.';
comment on column care_leaver_month.authority_code is 'Authority.';
comment on column care_leaver_month.month_key is 'Last day of the month as yyyymmdd.';
comment on column care_leaver_month.child_key is 'Young person.';
comment on column care_leaver_month.month_end_date is 'Last day of the month.';
comment on column care_leaver_month.is_care_leaver is 'Whether counted: ELIGIBILITY not E, IN_TOUCH not DIED or RHOM, not looked after on that day. Ages are for each indicator.';
comment on column care_leaver_month.reason is 'COUNTED, DIED_OR_HOME, NO_STATUS (eligible only) or NOT_IN_NUMERATOR (still looked after).';
comment on column care_leaver_month.age_years is 'Completed years of age on that day; empty where unknown.';
comment on column care_leaver_month.status_date is 'STATUS_DATE of the latest status.';
comment on column care_leaver_month.eligibility_code is 'ELIGIBILITY.';
comment on column care_leaver_month.in_touch_code is 'IN_TOUCH.';
comment on column care_leaver_month.activity_code is 'ACTIV.';
comment on column care_leaver_month.activity_group_code is 'EET, NEET or UNKNOWN.';
comment on column care_leaver_month.accommodation_code is 'ACCOM.';
comment on column care_leaver_month.accommodation_type_code is 'Letter of ACCOM; UNKNOWN for 0, blank, unknown codes and Z under 18.';
comment on column care_leaver_month.is_suitable is 'Whether the digit is 1; never for S and X.';
comment on column care_leaver_month.has_open_placement is 'Whether a placement_census row is open on that day.';

create table education_status (
    child_key            integer not null,
    status_date          date not null,
    authority_code       varchar(9) not null,
    activity_code        varchar(40),
    activity_group_code  varchar(12) not null,
    primary key (child_key, status_date)
);
comment on table education_status is 'One row per child looked after and recorded post-16 status.';
comment on column education_status.child_key is 'Child.';
comment on column education_status.status_date is 'STATUS_DATE; of two rows on a date the later in the file.';
comment on column education_status.authority_code is 'Authority.';
comment on column education_status.activity_code is 'ACTIV.';
comment on column education_status.activity_group_code is 'EET, NEET or UNKNOWN.';

create table population (
    authority_code      varchar(9) not null,
    estimate_year       smallint not null,
    population_0_to_17  integer not null,
    primary key (authority_code, estimate_year)
);
comment on table population is 'One row per area and mid-year estimate of children aged 0 to 17.';
comment on column population.authority_code is 'Nine-character code of the authority, region or country.';
comment on column population.estimate_year is 'Year of the 30 June of the estimate.';
comment on column population.population_0_to_17 is 'Children aged 0 to 17.';

create table looked_after_rate (
    area_code         varchar(9) not null,
    reporting_year    smallint not null,
    children          integer,
    rate_per_10000    numeric(8,2),
    primary key (area_code, reporting_year)
);
comment on table looked_after_rate is 'One row per area and 31 March: the published number and rate of children looked after.';
comment on column looked_after_rate.area_code is 'Nine-character code of the authority, region or country.';
comment on column looked_after_rate.reporting_year is 'Year of the 31 March.';
comment on column looked_after_rate.children is 'Children looked after; empty where a symbol stands.';
comment on column looked_after_rate.rate_per_10000 is 'Rate per 10,000 children; empty where a symbol stands.';

create table census_placement (
    child_key            integer not null,
    start_date           date not null,
    line_no              integer not null,
    authority_code       varchar(9) not null,
    end_date             date,
    spell_start_date     date,
    weekly_cost_gbp      numeric(12,2),
    social_care_gbp      numeric(12,2),
    education_gbp        numeric(12,2),
    health_gbp           numeric(12,2),
    is_solo              boolean,
    primary key (child_key, start_date, line_no)
);
comment on table census_placement is 'One row per row of the placement census.';
comment on column census_placement.child_key is 'Child.';
comment on column census_placement.start_date is 'Placement start date.';
comment on column census_placement.line_no is 'Tells rows of one child and start date apart: 1, 2 … in sheet order.';
comment on column census_placement.authority_code is 'Authority.';
comment on column census_placement.end_date is 'Placement end date; half-open.';
comment on column census_placement.spell_start_date is 'Start of the placement spell it joins: the nearest within 7 days; empty where none is.';
comment on column census_placement.weekly_cost_gbp is 'Total weekly cost in pounds; empty is unknown, 0 is a cost.';
comment on column census_placement.social_care_gbp is 'Contribution from social care in pounds a week.';
comment on column census_placement.education_gbp is 'Contribution from education in pounds a week.';
comment on column census_placement.health_gbp is 'Contribution from health in pounds a week.';
comment on column census_placement.is_solo is 'Whether it is a solo placement; empty where not said.';

create table care_package (
    child_key        integer not null,
    package_ref      varchar(40) not null,
    start_date       date not null,
    line_no          integer not null,
    authority_code   varchar(9) not null,
    end_date         date,
    weekly_cost_gbp  numeric(12,2) not null,
    service          varchar(200),
    cost_centre_code varchar(40),
    primary key (child_key, package_ref, start_date, line_no)
);
comment on table care_package is 'One row per care-package line.';
comment on column care_package.child_key is 'Client Ref.';
comment on column care_package.package_ref is 'CPLI Ref.';
comment on column care_package.start_date is 'Start Date.';
comment on column care_package.line_no is 'Tells lines of one child, reference and start date apart: 1, 2 … in file order.';
comment on column care_package.authority_code is 'Authority.';
comment on column care_package.end_date is 'End Date; the line is active on this day too.';
comment on column care_package.weekly_cost_gbp is 'Weekly Cost in pounds.';
comment on column care_package.service is 'Service.';
comment on column care_package.cost_centre_code is 'Cost Centre.';

create table ledger_line (
    authority_code    varchar(9) not null,
    line_no           bigint not null,
    financial_year    varchar(7) not null,
    period_no         smallint not null,
    month_end_date    date not null,
    cost_centre_code  varchar(40) not null,
    amount_gbp        numeric(14,2) not null,
    budget_gbp        numeric(14,2),
    primary key (authority_code, line_no)
);
comment on table ledger_line is 'One row per ledger line.';
comment on column ledger_line.authority_code is 'Authority.';
comment on column ledger_line.line_no is 'Number of the staged row, from its file and line.';
comment on column ledger_line.financial_year is 'Financial year as 2021/22.';
comment on column ledger_line.period_no is 'Period 1 (April) to 12 (March); 13 and above are adjustments of March.';
comment on column ledger_line.month_end_date is 'Last day of the month of the period.';
comment on column ledger_line.cost_centre_code is 'CostC.';
comment on column ledger_line.amount_gbp is 'Amount in pounds; credits are negative.';
comment on column ledger_line.budget_gbp is 'Budget in pounds.';

create table postcode (
    postcode        varchar(8) primary key,
    easting         integer,
    northing        integer,
    authority_code  varchar(9),
    is_locatable    boolean not null
);
comment on table postcode is 'One row per published postcode that an episode of care names.';
comment on column postcode.postcode is 'Postcode in capitals without blanks.';
comment on column postcode.easting is 'Metres east on the British grid.';
comment on column postcode.northing is 'Metres north on the British grid.';
comment on column postcode.authority_code is 'Authority it lies in.';
comment on column postcode.is_locatable is 'Whether distances can be computed: coordinates given, not in areas BT, JE, GY, IM.';

create table as_at (
    as_at_date  date not null,
    one_row     boolean primary key default true check (one_row)
);
insert into as_at (as_at_date) values ('1900-01-01');
comment on table as_at is 'One row: the as-at date of the run.';
comment on column as_at.as_at_date is 'Extract date: nothing in a result depends on the clock beyond it.';
comment on column as_at.one_row is 'True, which keeps the table at one row.';

-- Meanings of codes, from the lists of jobs/reference, and what authorities set themselves; read by the dimensions.

create table placement_type (
    placement_type_code  varchar(8) primary key,
    placement_type_name  varchar(100) not null,
    is_temporary         boolean not null
);
comment on table placement_type is 'One row per placement type.';
comment on column placement_type.placement_type_code is 'PLACE.';
comment on column placement_type.placement_type_name is 'Its meaning.';
comment on column placement_type.is_temporary is 'Whether it is a temporary placement (T0-T4, M1-M3).';

create table provider (
    provider_code  varchar(8) primary key,
    provider_name  varchar(100) not null
);
comment on table provider is 'One row per kind of placement provider.';
comment on column provider.provider_code is 'PLACE_PROVIDER.';
comment on column provider.provider_name is 'Its meaning.';

create table placement_group (
    placement_group_code  varchar(24) primary key,
    placement_group_name  varchar(100) not null
);
comment on table placement_group is 'One row per placement group, made from placement type and provider.';
comment on column placement_group.placement_group_code is 'Group.';
comment on column placement_group.placement_group_name is 'The group in words.';

create table legal_status (
    legal_status_code        varchar(8) primary key,
    legal_status_name        varchar(100) not null,
    legal_status_group_code  varchar(24) not null
);
comment on table legal_status is 'One row per legal status.';
comment on column legal_status.legal_status_code is 'LS.';
comment on column legal_status.legal_status_name is 'Its meaning.';
comment on column legal_status.legal_status_group_code is 'CARE_ORDER, ADOPTION, VOLUNTARY, SHORT_BREAK, PROTECTION or YOUTH_JUSTICE.';

create table category_of_need (
    category_of_need_code  varchar(8) primary key,
    category_of_need_name  varchar(100) not null
);
comment on table category_of_need is 'One row per category of need.';
comment on column category_of_need.category_of_need_code is 'CIN.';
comment on column category_of_need.category_of_need_name is 'Its meaning.';

create table episode_end_reason (
    episode_end_reason_code        varchar(8) primary key,
    episode_end_reason_name        varchar(100) not null,
    episode_end_reason_group_code  varchar(24) not null
);
comment on table episode_end_reason is 'One row per reason for which an episode ends.';
comment on column episode_end_reason.episode_end_reason_code is 'REC.';
comment on column episode_end_reason.episode_end_reason_name is 'Its meaning.';
comment on column episode_end_reason.episode_end_reason_group_code is 'Group of reasons the board reads.';

create table placement_change_reason (
    placement_change_reason_code  varchar(8) primary key,
    placement_change_reason_name  varchar(100) not null,
    is_unplanned                  boolean not null
);
comment on table placement_change_reason is 'One row per reason for which a placement changes.';
comment on column placement_change_reason.placement_change_reason_code is 'REASON_PLACE_CHANGE.';
comment on column placement_change_reason.placement_change_reason_name is 'Its meaning.';
comment on column placement_change_reason.is_unplanned is 'Whether a move for this reason is a breakdown.';

create table activity (
    activity_code        varchar(8) primary key,
    activity_name        varchar(100) not null,
    activity_group_code  varchar(12) not null
);
comment on table activity is 'One row per main activity.';
comment on column activity.activity_code is 'ACTIV.';
comment on column activity.activity_name is 'Its meaning.';
comment on column activity.activity_group_code is 'EET, NEET or UNKNOWN.';

create table accommodation (
    accommodation_code       varchar(8) primary key,
    accommodation_name       varchar(100) not null,
    accommodation_type_code  varchar(12) not null,
    is_suitable              boolean not null
);
comment on table accommodation is 'One row per accommodation with its suitability.';
comment on column accommodation.accommodation_code is 'ACCOM.';
comment on column accommodation.accommodation_name is 'Its meaning.';
comment on column accommodation.accommodation_type_code is 'Letter of ACCOM.';
comment on column accommodation.is_suitable is 'Whether it is considered suitable.';

create table ethnicity (
    ethnicity_code        varchar(8) primary key,
    ethnicity_name        varchar(100) not null,
    ethnicity_group_code  varchar(24) not null,
    ethnicity_group_name  varchar(60) not null
);
comment on table ethnicity is 'One row per ethnicity.';
comment on column ethnicity.ethnicity_code is 'ETHNIC.';
comment on column ethnicity.ethnicity_name is 'Its meaning.';
comment on column ethnicity.ethnicity_group_code is 'Group the board reads.';
comment on column ethnicity.ethnicity_group_name is 'The group in words.';

create table age_band (
    age_band_code   varchar(8) primary key,
    age_band_name   varchar(30) not null,
    from_age_years  smallint not null,
    to_age_years    smallint
);
comment on table age_band is 'One row per band of completed years of age.';
comment on column age_band.age_band_code is 'Band.';
comment on column age_band.age_band_name is 'The band in words.';
comment on column age_band.from_age_years is 'Youngest age in it.';
comment on column age_band.to_age_years is 'Oldest age in it; empty in the last.';

create table cost_centre (
    authority_code         varchar(9) not null,
    cost_centre_code       varchar(40) not null,
    cost_centre_name       varchar(200),
    is_cic                 boolean not null,
    is_childrens_services  boolean not null,
    primary key (authority_code, cost_centre_code)
);
comment on table cost_centre is 'One row per authority and listed cost centre.';
comment on column cost_centre.authority_code is 'Authority.';
comment on column cost_centre.cost_centre_code is 'COST_CENTRE.';
comment on column cost_centre.cost_centre_name is 'NAME.';
comment on column cost_centre.is_cic is 'Whether it is spent on children in care.';
comment on column cost_centre.is_childrens_services is 'Whether it belongs to children''s services.';

create table target (
    authority_code  varchar(9) not null,
    indicator_code  varchar(60) not null,
    financial_year  varchar(7) not null,
    target          numeric(20,6) not null,
    tolerance       numeric(20,6) not null,
    primary key (authority_code, indicator_code, financial_year)
);
comment on table target is 'One row per authority, indicator and financial year.';
comment on column target.authority_code is 'Authority.';
comment on column target.indicator_code is 'INDICATOR in capitals.';
comment on column target.financial_year is 'FINANCIAL_YEAR as 2021/22.';
comment on column target.target is 'TARGET in the unit of the value.';
comment on column target.tolerance is 'TOLERANCE in the unit of the value; blank is none.';
