/*
title:   Indicators
grain:   One row per indicator, and per member of a family of indicators
*/
select
    indicator_code,
    title,
    theme,
    why,
    source as definition,
    subject,
    basis,
    kind,
    unit,
    polarity,
    decimals,
    needs,
    family_code,
    sort_order,
    comparator
from indicator
