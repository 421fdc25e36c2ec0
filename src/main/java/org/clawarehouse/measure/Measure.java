package org.clawarehouse.measure;

import java.util.List;
import java.util.function.Consumer;

import org.clawarehouse.sql.Lineage;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFile;

/**
 * Computes every indicator for the months that are due; what stands in schema measure for other months stays. It knows no
 * indicator by name: the folder is the register.
 */
public final class Measure {

    private static final String SEARCH_PATH = "pg_temp, conform";

    private final List<Indicator> indicators;

    /**
     * Takes the files of {@code sql/indicators}.
     *
     * @throws org.clawarehouse.run.StopException with exit 33 where a header is not complete
     */
    public Measure(List<SqlFile> files) {
        this.indicators = files.stream().map(Indicator::new).toList();
    }

    /**
     * Computes rows and values into schema measure, inside the caller's transaction.
     *
     * @return how many cells (indicator and month) were computed
     */
    public int run(Session session, MonthChoice months, Consumer<String> progress) {
        session.execute("create temporary table computed_before on commit drop as select indicator_code, family_code from measure.indicator");
        Catalogue.write(session, indicators);
        session.execute("drop table if exists pg_temp.month_to_compute");
        months.choose(session);
        session.execute("analyze month_to_compute");
        forget(session, months);
        session.execute("create temporary table reporting_month on commit drop as select * from conform.reporting_month with no data");
        // asked once for every indicator: the views read every table of schema stage
        session.execute("create temporary table supply on commit drop as select * from stage.supply_current");
        session.execute("create temporary table withheld on commit drop as select * from stage.withheld_current");
        session.execute("create temporary table supplied_month on commit drop as select * from month_to_compute with no data");
        session.searchPath(SEARCH_PATH);
        Lineage lineage = Lineage.of(session, "conform", indicators.stream().map(Indicator::file).toList());
        for (Indicator indicator : indicators) {
            progress.accept(indicator.code());
            dueMonths(session, indicator);
            EvidenceRows.insert(session, indicator, lineage.columns().get(indicator.file().name()));
        }
        session.execute("analyze measure.indicator_row");
        Catalogue.addMembers(session, indicators);
        int cells = session.execute(Cells.INSERT);
        session.execute("""
                delete from measure.indicator_row r using measure.indicator_value v
                where (v.authority_code, v.indicator_code, v.month_key) = (r.authority_code, r.indicator_code, r.month_key)
                and v.status = 'NOT_SUPPLIED'""");
        session.execute("drop table pg_temp.reporting_month, pg_temp.supplied_month, pg_temp.month_to_compute, pg_temp.computed_before,"
                + " pg_temp.supply, pg_temp.withheld");
        return cells;
    }

    /** By delete, not truncate: an analyst who is reading these tables must not hold up the night. */
    private static void forget(Session session, MonthChoice months) {
        String chosen = months.areAll() ? "" : " where (indicator_code, authority_code, month_key) in"
                + " (select indicator_code, authority_code, month_key from computed_before join month_to_compute using (family_code))";
        session.execute("delete from measure.indicator_row" + chosen);
        session.execute("delete from measure.indicator_value" + chosen);
        session.execute("update measure.indicator_value set is_open = false where is_open");
    }

    /** Months in which a needed table is not supplied, or a stand-in cannot tell, stay out: their cells become NOT_SUPPLIED. */
    private static void dueMonths(Session session, Indicator indicator) {
        session.execute("delete from pg_temp.reporting_month");
        session.execute("""
                insert into pg_temp.reporting_month
                select m.*
                from conform.reporting_month m
                join month_to_compute c using (authority_code, month_key)
                where c.family_code = ? and not exists (
                    select from pg_temp.withheld w
                    where w.authority_code = m.authority_code and coalesce(w.indicator_code, c.family_code) = c.family_code
                    and coalesce(w.known_from, 'infinity') > m.month_end_date)
                and not exists (
                    select from unnest(?::varchar[]) as need (table_name)
                    where not exists (
                        select from pg_temp.supply s
                        where s.table_name = any (string_to_array(need.table_name, ' or ')) and s.authority_code in (m.authority_code, '')
                        and (s.first_date is null or s.first_date <= m.month_end_date)))
                """, indicator.code(), indicator.needs().toArray(new String[0]));
        session.execute("analyze pg_temp.reporting_month");
        session.execute("insert into pg_temp.supplied_month select ?, authority_code, month_key from pg_temp.reporting_month",
                indicator.code());
    }
}
