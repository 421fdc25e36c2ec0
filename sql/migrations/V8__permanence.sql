/*
title:   Permanence, adoption and edge of care
why:     plans, orders, decisions and matches beside the episodes, the runs of legal statuses and adoptive placements they are read with, and the two trackers
*/
set local search_path = conform;

create table permanence_plan (
    child_key       integer not null,
    plan_type_code  varchar(40) not null,
    plan_date       date not null,
    line_no         integer not null,
    authority_code  varchar(9) not null,
    ratified_date   date,
    ended_date      date,
    primary key (child_key, plan_type_code, plan_date, line_no)
);
create index on permanence_plan (authority_code);
comment on table permanence_plan is 'One row per permanence plan of a child.';
comment on column permanence_plan.child_key is 'Child.';
comment on column permanence_plan.plan_type_code is 'PLAN_TYPE: RETURN, ADOPTION, SGO_CAO, SUPPORTED, LT_RESIDENTIAL, LT_FOSTERING or OTHER; unknown codes as delivered.';
comment on column permanence_plan.plan_date is 'PLAN_DATE.';
comment on column permanence_plan.line_no is 'Tells plans of one child, type and date apart: 1, 2 … in file order.';
comment on column permanence_plan.authority_code is 'Authority.';
comment on column permanence_plan.ratified_date is 'RATIFIED_DATE; empty where the plan was not ratified.';
comment on column permanence_plan.ended_date is 'ENDED_DATE: from this day on the plan is not active. Empty while it is.';

create table permanence_plan_month (
    authority_code  varchar(9) not null,
    month_key       integer not null,
    child_key       integer not null,
    is_ratified     boolean not null,
    primary key (authority_code, month_key, child_key)
);
comment on table permanence_plan_month is 'One row per child and month end with an open episode and an active permanence plan.';
comment on column permanence_plan_month.authority_code is 'Authority.';
comment on column permanence_plan_month.month_key is 'Last day of the month as yyyymmdd.';
comment on column permanence_plan_month.child_key is 'Child.';
comment on column permanence_plan_month.is_ratified is 'Whether any of the active plans was ratified by that day.';

create table legal_status_run (
    child_key          integer not null,
    start_date         date not null,
    authority_code     varchar(9) not null,
    period_start_date  date not null,
    end_date           date,
    legal_status_code  varchar(40),
    primary key (child_key, start_date)
);
create index on legal_status_run (authority_code);
comment on table legal_status_run is 'One row per unbroken run of episodes of one legal status within a period of care.';
comment on column legal_status_run.child_key is 'Child.';
comment on column legal_status_run.start_date is 'DECOM of its first episode.';
comment on column legal_status_run.authority_code is 'Authority.';
comment on column legal_status_run.period_start_date is 'Start of its period of care.';
comment on column legal_status_run.end_date is 'DEC of its last episode; half-open. Empty while open.';
comment on column legal_status_run.legal_status_code is 'LS as delivered.';

create table placement_order (
    child_key          integer not null,
    basis_code         varchar(12) not null,
    order_date         date not null,
    line_no            integer not null,
    authority_code     varchar(9) not null,
    ended_date         date,
    period_start_date  date,
    primary key (child_key, basis_code, order_date, line_no)
);
create index on placement_order (authority_code);
comment on table placement_order is 'One row per placement order of a child and table that tells of it: an order in both has two rows.';
comment on column placement_order.child_key is 'Child.';
comment on column placement_order.basis_code is 'REPORT (placement_orders) or LEGAL_STATUS (an unbroken run of LS E1 in the episodes).';
comment on column placement_order.order_date is 'ORDER_DATE, or the first DECOM of the run.';
comment on column placement_order.line_no is 'Tells orders of one child and date in the report apart: 1, 2 … in file order; 1 for a run.';
comment on column placement_order.authority_code is 'Authority.';
comment on column placement_order.ended_date is 'REVOKED_DATE, or the end of the run: adoption, another legal status or the end of care. Half-open; empty while the order stands.';
comment on column placement_order.period_start_date is 'Start of the period of care of a run; empty for REPORT.';

create table adoption (
    child_key             integer primary key,
    authority_code        varchar(9) not null,
    decision_date         date,
    match_date            date,
    is_by_foster_carer    boolean
);
create index on adoption (authority_code);
comment on table adoption is 'One row per child in the table of adoptions of the return (ad1).';
comment on column adoption.child_key is 'Child.';
comment on column adoption.authority_code is 'Authority.';
comment on column adoption.decision_date is 'DATE_INT: the authority decides that the child should be placed for adoption.';
comment on column adoption.match_date is 'DATE_MATCH: the authority matches child and adopters.';
comment on column adoption.is_by_foster_carer is 'FOSTER_CARE: adopted by the foster carer the child lived with; empty where not said.';

create table adoption_decision (
    child_key           integer not null,
    decision_date       date not null,
    authority_code      varchar(9) not null,
    ceased_date         date,
    ceased_reason_code  varchar(40),
    next_decision_date  date,
    primary key (child_key, decision_date)
);
create index on adoption_decision (authority_code);
comment on table adoption_decision is 'One row per decision that a child should be placed for adoption (placed_for_adoption).';
comment on column adoption_decision.child_key is 'Child.';
comment on column adoption_decision.decision_date is 'DATE_PLACED.';
comment on column adoption_decision.authority_code is 'Authority.';
comment on column adoption_decision.ceased_date is 'DATE_PLACED_CEASED: the decision was given up; empty while it stands.';
comment on column adoption_decision.ceased_reason_code is 'REASON_PLACED_CEASED: RD1 needs changed, RD2 no order by the court, RD3 no adopters, RD4 other.';
comment on column adoption_decision.next_decision_date is 'DATE_PLACED of the next decision: from that day this one is not the latest. Empty for the last.';

create table adoptive_run (
    child_key                  integer not null,
    start_date                 date not null,
    authority_code             varchar(9) not null,
    period_start_date          date not null,
    end_date                   date,
    spell_start_date           date not null,
    previous_spell_start_date  date,
    is_with_foster_carer       boolean not null,
    primary key (child_key, start_date)
);
create index on adoptive_run (authority_code);
comment on table adoptive_run is 'One row per unbroken run of adoptive placements (A3-A6) within a period of care; temporary placements do not break it.';
comment on column adoptive_run.child_key is 'Child.';
comment on column adoptive_run.start_date is 'First day of the run.';
comment on column adoptive_run.authority_code is 'Authority.';
comment on column adoptive_run.period_start_date is 'Start of its period of care.';
comment on column adoptive_run.end_date is 'DEC of its last episode; half-open. Empty while open.';
comment on column adoptive_run.spell_start_date is 'Start of the placement spell in which the run begins.';
comment on column adoptive_run.previous_spell_start_date is 'Start of the spell before that one in the same period; empty where it is the first.';
comment on column adoptive_run.is_with_foster_carer is 'Whether the run holds A3 or A5, placed with the foster carer the child lived with.';

create table adopted_period (
    child_key           integer not null,
    period_start_date   date not null,
    authority_code      varchar(9) not null,
    adopted_date        date not null,
    placed_date         date,
    joined_family_date  date,
    order_date          date,
    match_date          date,
    primary key (child_key, period_start_date)
);
create index on adopted_period (authority_code);
comment on table adopted_period is 'One row per period of care that ended in adoption (E11, E12, legacy E1), with the steps that led there.';
comment on column adopted_period.child_key is 'Child.';
comment on column adopted_period.period_start_date is 'Start of the period of care.';
comment on column adopted_period.authority_code is 'Authority.';
comment on column adopted_period.adopted_date is 'DEC of its last episode.';
comment on column adopted_period.placed_date is 'First day of the last unbroken run of A3-A6; empty where there is none.';
comment on column adopted_period.joined_family_date is 'Day on which the child came to live with the family that adopted it, be it as a foster child; empty where never placed for adoption.';
comment on column adopted_period.order_date is 'First DECOM with LS E1 in the period; empty where there is none.';
comment on column adopted_period.match_date is 'DATE_MATCH of the child''s adoption; empty where not recorded.';

create table edge_of_care (
    child_key                     integer not null,
    start_date                    date not null,
    line_no                       integer not null,
    authority_code                varchar(9) not null,
    referral_date                 date,
    end_date                      date,
    level_at_start_code           varchar(40) not null,
    current_level_code            varchar(40),
    is_looked_after_at_start      boolean not null,
    first_looked_after_date       date,
    primary key (child_key, start_date, line_no)
);
create index on edge_of_care (authority_code);
comment on table edge_of_care is 'One row per time that the edge-of-care service worked with a child.';
comment on column edge_of_care.child_key is 'Child; many have no header row and no episode.';
comment on column edge_of_care.start_date is 'START_DATE.';
comment on column edge_of_care.line_no is 'Tells rows of one child and start date apart: 1, 2 … in file order.';
comment on column edge_of_care.authority_code is 'Authority.';
comment on column edge_of_care.referral_date is 'REFERRAL_DATE.';
comment on column edge_of_care.end_date is 'END_DATE; half-open for the months the work is open in. Empty while open.';
comment on column edge_of_care.level_at_start_code is 'LEVEL_AT_START: CIN, CP, CLA or NONE; unknown codes as delivered.';
comment on column edge_of_care.current_level_code is 'CURRENT_LEVEL, as last reported; empty where not said.';
comment on column edge_of_care.is_looked_after_at_start is 'Whether LEVEL_AT_START is CLA or a period of care that began before START_DATE was open on it: not on the edge of care.';
comment on column edge_of_care.first_looked_after_date is 'First start of a period of care from START_DATE to END_DATE, both included; empty where there is none.';

create table last_end_month (
    authority_code         varchar(9) not null,
    month_key              integer not null,
    child_key              integer not null,
    end_date               date not null,
    is_ceaser              boolean not null,
    end_kind               varchar(15) not null,
    end_reason_group_code  varchar(24),
    primary key (authority_code, month_key, child_key)
);
comment on table last_end_month is 'One row per child and month with an end of care in the rolling twelve months: the last cessation in them, else the last end that is none.';
comment on column last_end_month.authority_code is 'Authority.';
comment on column last_end_month.month_key is 'Last day of the month as yyyymmdd.';
comment on column last_end_month.child_key is 'Child.';
comment on column last_end_month.end_date is 'Day of that end.';
comment on column last_end_month.is_ceaser is 'Whether it counts as a child ceasing to be looked after.';
comment on column last_end_month.end_kind is 'CEASED, UNKNOWN_REASON, REPAIRED or BROKEN_CHAIN.';
comment on column last_end_month.end_reason_group_code is 'Group of its REC.';

set local search_path = mart;

create view latest_as_at as
select coalesce((select max(as_at_date) from run.run where status = 'DONE' and command = 'nightly'), (select as_at_date from conform.as_at)) as as_at_date;
comment on view latest_as_at is 'One row: the as-at date of the latest night that ended well. What depends on it is computed when it is read, so that a night on which nothing arrived writes nothing.';
comment on column latest_as_at.as_at_date is 'Extract date.';

create table fact_permanence_tracker (
    authority_key             integer not null references dim_authority,
    authority_code            varchar(9) not null,
    child_key                 integer primary key references dim_child,
    age_years                 smallint,
    legal_status_key          integer not null references dim_legal_status,
    placement_type_key        integer not null references dim_placement_type,
    placement_group_key       integer not null references dim_placement_group,
    period_start_date         date not null,
    active_plans              smallint not null,
    plan_type_code            varchar(40),
    plan_date                 date,
    is_plan_ratified          boolean not null,
    ratified_date             date,
    days_to_ratification      integer,
    has_ratified_plan         boolean not null,
    plan_due_date             date not null,
    adoption_decision_date    date,
    decision_ceased_date      date,
    decision_ceased_reason    varchar(40),
    placement_order_date      date,
    placement_order_basis     varchar(12),
    match_date                date,
    days_order_to_match       integer,
    match_due_date            date,
    placed_for_adoption_date  date,
    placement_due_date        date
);
create index on fact_permanence_tracker (authority_key);
create index on fact_permanence_tracker (legal_status_key);
create index on fact_permanence_tracker (placement_type_key);
create index on fact_permanence_tracker (placement_group_key);
comment on table fact_permanence_tracker is 'One row per child looked after at the latest as-at date: the permanence plan, the steps to adoption, and what is overdue.';
comment on column fact_permanence_tracker.authority_key is 'Authority.';
comment on column fact_permanence_tracker.authority_code is 'Nine-character code of the authority.';
comment on column fact_permanence_tracker.child_key is 'Child.';
comment on column fact_permanence_tracker.age_years is 'Completed years of age on that day; empty where unknown.';
comment on column fact_permanence_tracker.legal_status_key is 'LS on that day.';
comment on column fact_permanence_tracker.placement_type_key is 'PLACE on that day, temporary placements resolved to the one before.';
comment on column fact_permanence_tracker.placement_group_key is 'Placement group, resolved likewise.';
comment on column fact_permanence_tracker.period_start_date is 'Day on which the child started to be looked after.';
comment on column fact_permanence_tracker.active_plans is 'Permanence plans active at once: more than one is parallel planning.';
comment on column fact_permanence_tracker.plan_type_code is 'PLAN_TYPE of the latest active plan; empty where there is none.';
comment on column fact_permanence_tracker.plan_date is 'PLAN_DATE of that plan.';
comment on column fact_permanence_tracker.is_plan_ratified is 'Whether that plan is ratified.';
comment on column fact_permanence_tracker.ratified_date is 'RATIFIED_DATE of that plan.';
comment on column fact_permanence_tracker.days_to_ratification is 'Days from plan to ratification.';
comment on column fact_permanence_tracker.has_ratified_plan is 'Whether any active plan is ratified, as CP7 counts.';
comment on column fact_permanence_tracker.plan_due_date is 'Four months after the child started to be looked after: the second review, at which a plan for permanence is due.';
comment on column fact_permanence_tracker.adoption_decision_date is 'Latest decision that the child should be placed for adoption: DATE_PLACED of placed_for_adoption, else DATE_INT of ad1.';
comment on column fact_permanence_tracker.decision_ceased_date is 'Day on which that decision was given up; empty while it stands.';
comment on column fact_permanence_tracker.decision_ceased_reason is 'REASON_PLACED_CEASED: RD1 needs changed, RD2 no order by the court, RD3 no adopters, RD4 other.';
comment on column fact_permanence_tracker.placement_order_date is 'Date of the placement order in force: LS E1 since, or ORDER_DATE of one that is not revoked; of both the earlier.';
comment on column fact_permanence_tracker.placement_order_basis is 'Which table tells of it: LEGAL_STATUS, REPORT or BOTH.';
comment on column fact_permanence_tracker.match_date is 'DATE_MATCH of ad1 on or before the as-at date.';
comment on column fact_permanence_tracker.days_order_to_match is 'Days from placement order to match; 0 where matched before the order.';
comment on column fact_permanence_tracker.match_due_date is '121 days after the placement order; empty without an order.';
comment on column fact_permanence_tracker.placed_for_adoption_date is 'First day of the adoptive placement (A3-A6) the child lives in; empty where in none.';
comment on column fact_permanence_tracker.placement_due_date is '426 days after the child started to be looked after, where adoption is the plan; empty otherwise.';

create table fact_legal_tracker (
    authority_key             integer not null references dim_authority,
    authority_code            varchar(9) not null,
    child_key                 integer primary key references dim_child,
    age_years                 smallint,
    legal_status_key          integer not null references dim_legal_status,
    legal_status_since_date   date not null,
    previous_legal_status_key integer not null references dim_legal_status,
    period_start_date         date not null,
    court_stage_code          varchar(20) not null,
    court_stage_since_date    date not null,
    interim_order_date        date,
    earlier_days_in_interim_order     integer,
    care_order_date           date,
    earlier_days_in_care_order        integer,
    placement_order_date      date,
    earlier_days_in_placement_order   integer,
    placed_for_adoption_date  date,
    limit_days                smallint,
    limit_date                date
);
create index on fact_legal_tracker (authority_key);
create index on fact_legal_tracker (legal_status_key);
create index on fact_legal_tracker (previous_legal_status_key);
comment on table fact_legal_tracker is 'One row per child looked after at the latest as-at date: legal status, the stage before the court as far as the legal statuses tell it, days in each, and what is overdue.';
comment on column fact_legal_tracker.authority_key is 'Authority.';
comment on column fact_legal_tracker.authority_code is 'Nine-character code of the authority.';
comment on column fact_legal_tracker.child_key is 'Child.';
comment on column fact_legal_tracker.age_years is 'Completed years of age on that day; empty where unknown.';
comment on column fact_legal_tracker.legal_status_key is 'LS on that day.';
comment on column fact_legal_tracker.legal_status_since_date is 'First day of the unbroken run of that legal status in this period of care.';
comment on column fact_legal_tracker.previous_legal_status_key is 'LS before that run in this period of care; not applicable where it is the first.';
comment on column fact_legal_tracker.period_start_date is 'Day on which the child started to be looked after.';
comment on column fact_legal_tracker.court_stage_code is 'VOLUNTARY, PROTECTION, YOUTH_JUSTICE, INTERIM_ORDER, CARE_ORDER, PLACEMENT_ORDER, PLACED_FOR_ADOPTION (awaiting the adoption order) or UNKNOWN.';
comment on column fact_legal_tracker.court_stage_since_date is 'First day of that stage.';
comment on column fact_legal_tracker.interim_order_date is 'First day with an interim care order (C1) in this period of care.';
comment on column fact_legal_tracker.earlier_days_in_interim_order is 'Days with one in runs that have ended, the present legal status left out.';
comment on column fact_legal_tracker.care_order_date is 'First day with a full care order (C2) in this period of care.';
comment on column fact_legal_tracker.earlier_days_in_care_order is 'Days with one in runs that have ended, the present legal status left out.';
comment on column fact_legal_tracker.placement_order_date is 'First day with LS E1 in this period of care.';
comment on column fact_legal_tracker.earlier_days_in_placement_order is 'Days with one in runs that have ended, the present legal status left out.';
comment on column fact_legal_tracker.placed_for_adoption_date is 'First day of the adoptive placement (A3-A6) the child lives in; empty where in none.';
comment on column fact_legal_tracker.limit_days is 'Days for which the law lets the present legal status last; empty where it sets no limit.';
comment on column fact_legal_tracker.limit_date is 'Last day of them.';
