package org.clawarehouse.measure;

/** A figure for every indicator and chosen month, added up from its rows: the insert into measure.indicator_value. */
final class Cells {

    private Cells() {
    }

    static final String INSERT = """
            with cell as (
                select
                    authority_code,
                    indicator_code,
                    month_key,
                    sum(numerator) as n,
                    sum(denominator) as d,
                    max(gap_offset) as gap_offset
                from measure.indicator_row
                where (authority_code, month_key) in (select authority_code, month_key from month_to_compute)
                group by authority_code, indicator_code, month_key
            ),
            middle as (
                select
                    authority_code,
                    indicator_code,
                    month_key,
                    (percentile_disc(0.5) within group (order by r.numerator / r.denominator)
                     + percentile_disc(0.5) within group (order by r.numerator / r.denominator desc)) / 2 as median
                from measure.indicator_row r
                join measure.indicator i using (indicator_code)
                cross join generate_series(1, r.denominator)
                where i.kind = 'median' and (authority_code, month_key) in (select authority_code, month_key from month_to_compute)
                group by authority_code, indicator_code, month_key
            ),
            wanted as (
                select c.authority_code, i.indicator_code, c.month_key, c.is_open, i.kind, m.month_key is not null as supplied
                from month_to_compute c
                join measure.indicator i using (family_code)
                left join supplied_month m using (family_code, authority_code, month_key)
            ),
            counted as (
                select
                    w.authority_code, w.indicator_code, w.month_key, w.is_open, w.kind, c.gap_offset, m.median,
                    coalesce(c.n, 0) as n, coalesce(c.d, 0) as d,
                    w.supplied and (w.kind <> 'gap' or c.gap_offset is not null)
                        and (w.kind <> 'published' or c.n is not null) as supplied
                from wanted w
                left join cell c using (authority_code, indicator_code, month_key)
                left join middle m using (authority_code, indicator_code, month_key)
            )
            insert into measure.indicator_value (authority_code, indicator_code, month_key, is_open, numerator, denominator, value, status)
            select
                authority_code,
                indicator_code,
                month_key,
                is_open,
                case when supplied and kind not in ('median', 'published') then n end,
                case when supplied and kind not in ('count', 'published') then d end,
                case
                    when not supplied then null
                    when kind in ('count', 'published') then n
                    when kind = 'median' then median
                    when kind = 'percent' then 100 * n / nullif(d, 0)
                    when kind = 'rate per 10,000' then 10000 * n / nullif(d, 0)
                    when kind = 'gap' then 10000 * n / nullif(d, 0) - gap_offset
                    else n / nullif(d, 0)
                end,
                case
                    when not supplied then 'NOT_SUPPLIED'
                    when kind not in ('count', 'published') and d = 0 then 'NO_DENOMINATOR'
                    else 'OK'
                end
            from counted
            """;
}
