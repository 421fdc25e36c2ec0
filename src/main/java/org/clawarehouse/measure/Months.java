package org.clawarehouse.measure;

import java.time.LocalDate;

import org.clawarehouse.sql.Session;

/**
 * Which months are computed: those still open, and those that an indicator has no figure for yet.
 *
 * @param asAt           extract date
 * @param historyMonths  complete months computed on an empty warehouse
 * @param closeAfterDays days after its last day on which a month closes
 */
public record Months(LocalDate asAt, int historyMonths, int closeAfterDays) {

    /** Fills the temporary table {@code month_to_compute} (family_code, authority_code, month_key). Rulings, 1.1. */
    void choose(Session session) {
        session.execute("drop table if exists pg_temp.month_to_compute");
        session.execute("""
                create temporary table month_to_compute on commit drop as
                with published as (
                    select distinct i.family_code, a.authority_code, f.date_key as month_key
                    from mart.fact_indicator f
                    join mart.dim_indicator i using (indicator_key)
                    join mart.dim_authority a using (authority_key)
                ),
                first_published as (
                    select authority_code, min(month_key) as month_key from published group by authority_code
                ),
                recent as (
                    select *, row_number() over (partition by authority_code order by month_key desc) as months_back
                    from conform.reporting_month
                    where month_end_date <= ?::date
                )
                select i.family_code, m.authority_code, m.month_key
                from recent m
                left join first_published s using (authority_code)
                cross join (select distinct family_code from measure.indicator) i
                left join published p on p.family_code = i.family_code
                    and p.authority_code = m.authority_code and p.month_key = m.month_key
                where case when s.month_key is null then m.months_back <= ? else m.month_key >= s.month_key end
                and (p.month_key is null or m.month_end_date + ? >= ?::date)
                """, asAt, historyMonths, closeAfterDays, asAt);
        session.execute("analyze month_to_compute");
    }
}
