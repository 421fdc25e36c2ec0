package org.clawarehouse.measure;

import java.time.YearMonth;

import org.clawarehouse.sql.Session;

/**
 * The months of a rerun: from one to another, both included, as far as they have figures.
 *
 * @param from first month
 * @param to   last month
 */
public record Span(YearMonth from, YearMonth to) implements MonthChoice {

    @Override
    public void choose(Session session) {
        session.execute("""
                create temporary table month_to_compute on commit drop as
                select i.family_code, p.authority_code, p.month_key, true as is_open
                from (select distinct family_code from measure.indicator) i
                cross join (select distinct authority_code, date_key as month_key from mart.fact_indicator) p
                where %s""".formatted(holds("p.month_key")));
    }

    @Override
    public boolean areAll() {
        return false;
    }

    /** Returns the condition on a month's key, for SQL. */
    public String holds(String monthKey) {
        return monthKey + " between " + key(from) + " and " + key(to);
    }

    private static int key(YearMonth month) {
        return Integer.parseInt(month.atEndOfMonth().toString().replace("-", ""));
    }
}
