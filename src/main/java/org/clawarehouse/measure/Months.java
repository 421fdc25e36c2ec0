package org.clawarehouse.measure;

import java.time.LocalDate;

import org.clawarehouse.sql.Session;

/**
 * Which months a night computes: those still open, those that an indicator has no figure for yet, and, to see whether they
 * still agree with the data, those that are closed.
 *
 * @param asAt           extract date
 * @param historyMonths  complete months computed on an empty warehouse
 * @param closeAfterDays days after its last day on which a month closes
 * @param withClosed     whether closed months are computed too
 */
public record Months(LocalDate asAt, int historyMonths, int closeAfterDays, boolean withClosed) implements MonthChoice {

    /** Rulings, 1.1: a month that was once closed stays so, whatever day is given later. */
    @Override
    public void choose(Session session) {
        session.execute("""
                create temporary table month_to_compute on commit drop as
                with latest as (
                    select greatest(?::date, max(as_at_date)) as day from run.run where status = 'DONE'
                ),
                published as (
                    select distinct i.family_code, a.authority_code, f.date_key as month_key
                    from mart.fact_indicator f
                    join mart.dim_indicator i using (indicator_key)
                    join mart.dim_authority a using (authority_key)
                ),
                first_published as (
                    select authority_code, min(month_key) as month_key from published group by authority_code
                ),
                -- months before the first episode are among them: episodes are not supplied there, and nor is any figure
                recent as (
                    select
                        a.authority_code,
                        s.month_key as first_month_key,
                        to_char(month_end, 'YYYYMMDD')::integer as month_key,
                        month_end::date as month_end_date,
                        row_number() over (partition by a.authority_code order by month_end desc) as months_back
                    from (select distinct authority_code from conform.child) a
                    left join first_published s using (authority_code)
                    cross join lateral generate_series(
                        least(date_trunc('month', ?::date::timestamp) - make_interval(months => ?),
                            date_trunc('month', s.month_key::text::timestamp)),
                        ?::date::timestamp, interval '1 month') as month_start
                    cross join lateral (select month_start + interval '1 month' - interval '1 day' as month_end) as month
                    where month_end <= ?::date
                )
                select i.family_code, m.authority_code, m.month_key,
                    p.month_key is null or m.month_end_date + ? >= latest.day as is_open
                from recent m
                cross join latest
                cross join (select distinct family_code from measure.indicator) i
                left join published p on p.family_code = i.family_code
                    and p.authority_code = m.authority_code and p.month_key = m.month_key
                where case when m.first_month_key is null then m.months_back <= ? else m.month_key >= m.first_month_key end
                and (? or p.month_key is null or m.month_end_date + ? >= latest.day)
                """, asAt, asAt, historyMonths, asAt, asAt, closeAfterDays, historyMonths, withClosed, closeAfterDays);
    }

    @Override
    public boolean areAll() {
        return withClosed;
    }
}
