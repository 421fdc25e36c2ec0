/*
code:        CP4
title:       Share of children's services spending that goes on children in care
theme:       numbers and trends
why:         What is spent on care cannot be spent on keeping children out of it
source:      Actual net spending from period 01 to the month, cost centres tagged IS_CIC over IS_CHILDRENS_SERVICES; rulings 5
subject:     cost_centre
basis:       financial year to date
kind:        percent
unit:        percent
polarity:    lower
decimals:    1
order:       40
needs:       [ledger, cost_centres]
*/
with

booked as (
    select
        authority_code,
        cost_centre_key,
        cost_centre_code,
        financial_year,
        month_end_date,
        sum(amount_gbp) as amount_gbp
    from ledger_line
    where period_no between 1 and 12
    group by authority_code, cost_centre_key, cost_centre_code, financial_year, month_end_date
),

year_to_date as (
    select
        reporting_month.authority_code,
        reporting_month.month_key,
        booked.cost_centre_key,
        booked.cost_centre_code,
        sum(booked.amount_gbp) as amount_gbp
    from reporting_month
    join booked using (authority_code, financial_year)
    where booked.month_end_date <= reporting_month.month_end_date
    group by reporting_month.authority_code, reporting_month.month_key, booked.cost_centre_key, booked.cost_centre_code
),

tagged as (
    select
        authority_code,
        month_key,
        cost_centre_key,
        amount_gbp,
        cost_centre.cost_centre_code is not null as is_listed,
        coalesce(is_cic, false) as is_counted,
        coalesce(is_childrens_services, false) as is_in_whole
    from year_to_date
    left join cost_centre using (authority_code, cost_centre_code)
),

cp4 as (
    select
        authority_code,
        month_key,
        cost_centre_key as subject_key,
        case when is_counted then amount_gbp else 0 end as numerator,
        case when is_in_whole then amount_gbp else 0 end as denominator,
        case
            when is_counted then 'COUNTED'
            when is_in_whole then 'NOT_IN_NUMERATOR'
            when is_listed then 'NOT_CHILDRENS_SERVICES'
            else 'UNLISTED'
        end as reason
    from tagged
)

select * from cp4
