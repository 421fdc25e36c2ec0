/*
title:   Episodes that had not ended when the next one began
why:     a child is in one place at a time; the end was moved to the start of the next episode
source:  rulings.md 3 (overlap); ssda903.md 1.7 (rules 142 and 501)
*/
select
    cleaned.authority_code,
    cleaned.child_key,
    cleaned.end_date as on_date,
    case
        when source.supplied_end_date is null then 'an open episode before another one'
        else 'an episode that ends ' || source.supplied_end_date - cleaned.end_date || ' days after the next one begins'
    end as found,
    case
        when cleaned.end_reason_code = 'X1' then 'DEC on the next DECOM at the latest; read as ended there with X1'
        else 'DEC before the next period starts; read as ended there with an unknown reason'
    end as expected
from episode_cleaned as cleaned
join episode_source as source on source.child_key = cleaned.child_key and source.start_date = cleaned.start_date
where cleaned.end_cause = 'OVERLAP'
