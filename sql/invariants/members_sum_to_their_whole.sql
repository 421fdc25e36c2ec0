/*
title:  The members of a family sum to their whole
why:    children by sex, by ethnic group, challenges by stage: each is in one member, so that the members are the whole
source: rulings 4 and 5 (families); an unknown stage is in the whole alone
*/
with

family (family_code, whole_code) as (
    values
        ('GENDER', 'CP1'),
        ('ETHNIC', 'CP1'),
        ('IRO_STAGE', 'CP21')
),

members as (
    select
        family.family_code,
        family.whole_code,
        figure.authority_code,
        figure.month_key,
        sum(figure.numerator) as numerator,
        string_agg(split_part(figure.indicator_code, '.', 2) || ' ' || trim_scale(figure.numerator), ', ' order by figure.indicator_code) as terms
    from indicator_value as figure
    join family on family.family_code = split_part(figure.indicator_code, '.', 1)
    where figure.status <> 'NOT_SUPPLIED'
    group by family.family_code, family.whole_code, figure.authority_code, figure.month_key
),

unknown as (
    select
        authority_code,
        month_key,
        indicator_code as whole_code,
        sum(denominator) as denominator
    from indicator_row
    where reason = 'UNKNOWN_CODE'
        and indicator_code in (select whole_code from family)
    group by authority_code, month_key, indicator_code
),

compared as (
    select
        members.*,
        coalesce(whole.denominator - coalesce(unknown.denominator, 0), whole.numerator) as whole
    from members
    join indicator_value as whole
        on whole.authority_code = members.authority_code
        and whole.month_key = members.month_key
        and whole.indicator_code = members.whole_code
        and whole.status <> 'NOT_SUPPLIED'
    left join unknown
        on unknown.authority_code = members.authority_code
        and unknown.month_key = members.month_key
        and unknown.whole_code = members.whole_code
)

select
    authority_code,
    month_key,
    family_code || ' sums to ' || trim_scale(numerator) || ' (' || terms || ') and ' || whole_code || ' holds ' || trim_scale(whole) as found,
    'members that sum to ' || whole_code as expected
from compared
where numerator <> whole
