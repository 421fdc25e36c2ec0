/*
title:   ChAT's page: children looked after, care leavers and adoption, cell by cell
grain:   One row per authority, month and cell of the page
columns:
  month:            Last day of the month
  section:          Part of the page
  section_order:    Place of the part
  measure:          Table or chart of the page
  measure_order:    Place of the measure
  breakdown:        Row of the measure
  breakdown_order:  Place of the row, the fullest first where the rows have no order of their own
  split:            Column of the row, empty where the measure has one alone
  split_order:      Place of the column
  children:         How many children or young people; empty where the cell is no count or nothing is supplied
  denominator:      Out of how many; empty for a count
  per_hundred:      Children out of the denominator, 0 to 100
  value:            A figure that is no count and no percentage, in its unit
  unit:             What the cell is counted in
  status:           OK, or why the cell is empty, such as NOT_SUPPLIED
*/
with month as (
    select distinct
        authority_code,
        month_end_date as month
    from fact_indicator
    where is_current_version
),

figure as (
    select
        fact.authority_code,
        fact.month_end_date as month,
        indicator.indicator_code,
        indicator.kind,
        indicator.unit,
        fact.numerator,
        fact.denominator,
        fact.value,
        fact.status
    from fact_indicator as fact
    join dim_indicator as indicator using (indicator_key)
    where fact.is_current_version
),

looked_after as (
    select
        fact.authority_code,
        fact.month_end_date as month,
        band.age_band_name,
        band.from_age_years,
        child.sex_name,
        child.ethnicity_group_name,
        legal_status.legal_status_name,
        need.category_of_need_name,
        placement_group.placement_group_name,
        array_position(
            array['FOSTER_IN_HOUSE', 'FOSTER_CONNECTED', 'FOSTER_IFA', 'FOSTER_OTHER_LA', 'RESI_IN_HOUSE', 'RESI_EXTERNAL', 'RESI_UNKNOWN',
                  'SECURE', 'FAMILY_CENTRE', 'NHS', 'YOI', 'PLACED_WITH_PARENTS', 'ADOPTIVE', 'SUPPORTED', 'OTHER',
                  'TEMPORARY_UNRESOLVED']::varchar[],
            placement_group.placement_group_code
        ) as placement_group_order,
        case
            when provider.provider_code in ('PR0', 'PR1') then 1
            when provider.provider_code in ('PR4', 'PR5') then 2
            when provider.provider_code in ('PR2', 'PR3') then 3
            else 4
        end as provided_by,
        case when fact.is_out_of_area then 2 when not fact.is_out_of_area then 1 else 3 end as place,
        case
            when fact.spell_start_date > fact.month_end_date - interval '3 months' then 1
            when fact.spell_start_date > fact.month_end_date - interval '6 months' then 2
            when fact.spell_start_date > fact.month_end_date - interval '1 year' then 3
            when fact.spell_start_date > fact.month_end_date - interval '2 years' then 4
            else 5
        end as placed_for,
        least(fact.spells_in_12_months, 3) as spells,
        coalesce(stability.status = 'NOT_SUPPLIED', false) as lacks_history
    from fact_cla_month as fact
    join dim_age_band as band using (age_band_key)
    join dim_child as child using (child_key)
    join dim_legal_status as legal_status using (legal_status_key)
    join dim_category_of_need as need using (category_of_need_key)
    join dim_placement_group as placement_group using (placement_group_key)
    join dim_provider as provider using (provider_key)
    left join figure as stability
        on stability.authority_code = fact.authority_code
        and stability.month = fact.month_end_date
        and stability.indicator_code = 'STAB3'
),

looked_after_cell as (
    select
        authority_code,
        month,
        1 as section_order,
        cell.*,
        count(*) as children,
        sum(count(*)) over (partition by authority_code, month, measure) as denominator
    from looked_after
    cross join lateral (
        values
            (2, 'Age', from_age_years::integer, age_band_name, null, null),
            (3, 'Sex', null, sex_name, null, null),
            (4, 'Ethnicity', null, ethnicity_group_name, null, null),
            (7, 'Legal status', null, legal_status_name, null, null),
            (8, 'Category of need', null, category_of_need_name, null, null),
            (11, 'Placements by provider', placement_group_order, placement_group_name, provided_by,
             (array['Own provision', 'Private or voluntary', 'Other authority or public body', 'Not known'])[provided_by]),
            (12, 'Placements by place', placement_group_order, placement_group_name, place,
             (array['In the area', 'Outside it', 'Not known'])[place]),
            (13, 'How long in the latest placement', placed_for,
             (array['Under 3 months', '3 to under 6 months', '6 to under 12 months', '1 to under 2 years', '2 years or more'])[placed_for], null, null),
            (14, 'Placements in the last 12 months', case when not lacks_history then spells end,
             case when not lacks_history then (array['One', 'Two', 'Three or more'])[spells] end, null, null)
    ) as cell (measure_order, measure, fixed_order, breakdown, split_order, split)
    where breakdown is not null
    group by authority_code, month, measure_order, measure, fixed_order, breakdown, split_order, split
),

leaver as (
    select
        fact.authority_code,
        fact.month_end_date as month,
        case
            when fact.age_years between 17 and 18 then 1
            when fact.age_years between 19 and 21 then 2
            when fact.age_years is not null then 3
        end as age_group,
        fact.age_years between 19 and 21 as is_in_cohort,
        array_position(array['R', 'F', 'Q']::varchar[], fact.eligibility_code) as eligibility,
        array_position(array['YES', 'NO', 'REFU', 'NREQ']::varchar[], fact.in_touch_code) as contact,
        regexp_replace(accommodation.accommodation_name, ', (un)?suitable$', '') as accommodation_name,
        fact.accommodation_type_code = 'UNKNOWN' as is_unknown_accommodation,
        fact.is_suitable,
        fact.activity_group_code,
        activity.activity_name
    from fact_care_leaver_month as fact
    join dim_accommodation as accommodation using (accommodation_key)
    join dim_activity as activity using (activity_key)
),

leaver_cell as (
    select
        authority_code,
        month,
        2 as section_order,
        cell.*,
        count(*) as children,
        sum(count(*)) over (partition by authority_code, month, measure) as denominator
    from leaver
    cross join lateral (
        values
            (1, 'Young people by eligibility and age', coalesce(eligibility, 4),
             coalesce((array['Relevant', 'Former relevant', 'Qualifying'])[eligibility], 'Not known'), coalesce(age_group, 4),
             coalesce((array['17 and 18', '19 to 21', 'Other ages'])[age_group], 'Age not known')),
            (2, 'In touch, aged 19 to 21', coalesce(contact, 5),
             case when is_in_cohort then coalesce((array['In touch', 'Not in touch', 'Refuses contact', 'No longer requires services'])[contact], 'Not known') end,
             null, null),
            (4, 'Accommodation, aged 19 to 21', is_unknown_accommodation::integer,
             case when is_in_cohort then case when is_unknown_accommodation then 'Not known' else accommodation_name end end,
             case when is_unknown_accommodation then 3 when is_suitable then 1 else 2 end,
             case when is_unknown_accommodation then 'Not known' when is_suitable then 'Suitable' else 'Unsuitable' end),
            (6, 'Activity, aged 19 to 21', array_position(array['EET', 'NEET', 'UNKNOWN']::varchar[], activity_group_code),
             case when is_in_cohort then case activity_group_code when 'UNKNOWN' then 'Not known' else activity_name end end, null, null)
    ) as cell (measure_order, measure, fixed_order, breakdown, split_order, split)
    where breakdown is not null
    group by authority_code, month, measure_order, measure, fixed_order, breakdown, split_order, split
),

-- part: n the numerator as a count, d the denominator as a count, p a percentage, v the value
printed (section_order, measure_order, measure, breakdown_order, breakdown, indicator_code, months_before, part) as (
    values
        (1, 1, 'Children looked after', 1, 'Children', 'CP1', 0, 'n'),
        (1, 1, 'Children looked after', 2, 'Rate per 10,000 children under 18', 'CP2.rate', 0, 'v'),
        (1, 5, 'Unaccompanied and disabled children', 1, 'Unaccompanied asylum seekers', 'UASC', 0, 'p'),
        (1, 5, 'Unaccompanied and disabled children', 2, 'With a disability', null, 0, 'p'),
        (1, 9, 'Came into care, in six months', 1, 'to this month', 'CP3.rolling_6m', 0, 'n'),
        (1, 9, 'Came into care, in six months', 2, 'to six months ago', 'CP3.rolling_6m', 6, 'n'),
        (1, 9, 'Came into care, in six months', 3, 'to a year ago', 'CP3.rolling_6m', 12, 'n'),
        (1, 10, 'Left care, in six months', 1, 'to this month', 'CP3.rolling_6m', 0, 'd'),
        (1, 10, 'Left care, in six months', 2, 'to six months ago', 'CP3.rolling_6m', 6, 'd'),
        (1, 10, 'Left care, in six months', 3, 'to a year ago', 'CP3.rolling_6m', 12, 'd'),
        (1, 15, 'Stability', 1, 'Three or more placements in 12 months', 'STAB3', 0, 'p'),
        (1, 15, 'Stability', 2, 'Same placement for two years, of those long in care under 16', 'STABLT', 0, 'p'),
        (1, 16, 'In time', 1, 'Reviews', 'REVIEWS_INTIME', 0, 'p'),
        (1, 16, 'In time', 2, 'Visited in the last six weeks', 'VISIT6W', 0, 'p'),
        (1, 16, 'In time', 3, 'Health assessment, in care for a year', 'HEALTH12', 0, 'p'),
        (1, 16, 'In time', 4, 'Dental check, in care for a year', 'DENTAL12', 0, 'p'),
        (1, 17, 'Missing and absent in the month', 1, 'Times missing', 'MISSING', 0, 'n'),
        (1, 17, 'Missing and absent in the month', 2, 'Children missing', 'MISSING.children', 0, 'n'),
        (1, 17, 'Missing and absent in the month', 3, 'Times away without authorisation', 'MISSING.away', 0, 'n'),
        (1, 17, 'Missing and absent in the month', 4, 'Return interviews offered', null, 0, 'n'),
        (1, 17, 'Missing and absent in the month', 5, 'Return interviews accepted', null, 0, 'n'),
        (1, 18, 'Permanence', 1, 'Plan ratified', 'CP7', 0, 'p'),
        (1, 18, 'Permanence', 2, 'Plan ratified, in care for four months', 'CP7.four_months', 0, 'p'),
        (2, 3, 'Pathway plans', 1, 'Reviewed in time', null, 0, 'p'),
        (2, 5, 'Suitability, aged 19 to 21', 1, 'In suitable accommodation', 'CP24', 0, 'p'),
        (2, 7, 'Education, employment and training, aged 19 to 21', 1, 'In education, employment or training', 'CP23', 0, 'p'),
        (3, 1, 'Adopted in the last 12 months', 1, 'Of the children who left care', 'CP10B', 0, 'p'),
        (3, 2, 'Waiting', 1, 'Placement order, not yet adopted', 'PO_WAITING', 0, 'n'),
        (3, 2, 'Waiting', 2, 'Decisions reversed in 12 months', null, 0, 'n'),
        (3, 3, 'Days on average', 1, 'Into care to the adoptive family, last 12 months', 'CP11', 0, 'v'),
        (3, 3, 'Days on average', 2, 'Into care to the adoptive family (A10, three years)', 'ADOPTION.A10', 0, 'v'),
        (3, 3, 'Days on average', 3, 'Into care to the adoptive family (A1, three years)', 'ADOPTION.A1', 0, 'v'),
        (3, 3, 'Days on average', 4, 'Placement order to match (A2, three years)', 'ADOPTION.A2', 0, 'v'),
        (3, 4, 'Adopters', 1, 'Approved in 12 months', null, 0, 'n'),
        (3, 4, 'Adopters', 2, 'Matched in 12 months', null, 0, 'n')
),

figure_cell as (
    select
        month.authority_code,
        month.month,
        printed.section_order,
        printed.measure_order,
        printed.measure,
        printed.breakdown_order as fixed_order,
        printed.breakdown,
        case
            when printed.part = 'd' then figure.denominator
            when printed.part in ('n', 'p') then figure.numerator
        end as children,
        case when printed.part in ('p', 'v') then figure.denominator end as denominator,
        case when printed.part = 'p' then figure.value end as percent,
        case when printed.part = 'v' then figure.value end as value,
        case printed.part when 'p' then 'percent' when 'v' then coalesce(figure.unit, '') else 'children' end as unit,
        coalesce(
            -- the number of those who left is known also where none did, so that there is no ratio
            case when printed.part in ('n', 'd') and figure.status = 'NO_DENOMINATOR' then 'OK' end,
            figure.status,
            'NOT_SUPPLIED'
        ) as status
    from month
    cross join printed
    left join figure
        on figure.authority_code = month.authority_code
        and figure.indicator_code = printed.indicator_code
        and figure.month = (
            date_trunc('month', month.month::timestamp) + interval '1 month' - printed.months_before * interval '1 month' - interval '1 day'
        )::date
),

-- reasons of the last twelve months, as shares of all who left
reason_cell as (
    select
        figure.authority_code,
        figure.month,
        1 as section_order,
        10 as measure_order,
        'Why they left, in 12 months' as measure,
        null::integer as fixed_order,
        coalesce(reason.name, figure.indicator_code) as breakdown,
        figure.numerator as children,
        figure.denominator,
        figure.value as percent,
        figure.status
    from figure
    left join (
        values
            ('ADOPTED', 'Adopted'), ('SGO', 'Special guardianship order'), ('CAO_RO', 'Residence or child arrangements order'),
            ('RETURNED_HOME', 'Returned home'), ('RELATIVE_WITHOUT_PR', 'Left to a relative without parental responsibility'),
            ('AGED_OUT', 'Aged out or living independently'), ('CUSTODY_REMAND', 'Custody or end of remand'), ('OTHER', 'Other'),
            ('REPAIRED', 'Not known, left open and closed afterwards'), ('UNKNOWN', 'Not known')
    ) as reason (code, name) on figure.indicator_code = 'REASON_CEASED.' || reason.code
    where figure.indicator_code like 'REASON_CEASED.%'
),

cell as (
    select
        authority_code, month, section_order, measure_order, measure, fixed_order, breakdown, split_order, split,
        children::numeric, denominator::numeric, 100 * children / denominator as percent, null::numeric as value,
        'children' as unit, 'OK' as status
    from looked_after_cell
    union all
    select
        authority_code, month, section_order, measure_order, measure, fixed_order, breakdown, split_order, split,
        children, denominator, 100 * children / denominator, null, 'children', 'OK'
    from leaver_cell
    union all
    select
        authority_code, month, section_order, measure_order, measure, fixed_order, breakdown, null, null,
        children, denominator, percent, value, unit, status
    from figure_cell
    union all
    select
        authority_code, month, section_order, measure_order, measure, fixed_order, breakdown, null, null,
        children, denominator, percent, null, 'percent', status
    from reason_cell
),

totalled as (
    select
        *,
        sum(children) over (partition by authority_code, month, section_order, measure_order, measure, breakdown) as total
    from cell
)

select
    authority_code,
    month,
    (array['Children looked after', 'Care leavers', 'Adoption'])[section_order]::varchar(40) as section,
    section_order,
    measure::varchar(80) as measure,
    measure_order,
    breakdown::varchar(120) as breakdown,
    dense_rank() over (
        partition by authority_code, month, section_order, measure_order, measure
        order by fixed_order nulls last, total desc nulls last, breakdown
    )::integer as breakdown_order,
    split::varchar(40) as split,
    split_order,
    children,
    denominator,
    percent as per_hundred,
    value,
    unit::varchar(20) as unit,
    status::varchar(16) as status
from totalled
