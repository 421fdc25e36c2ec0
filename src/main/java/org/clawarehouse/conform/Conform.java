package org.clawarehouse.conform;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.clawarehouse.sql.FolderBuild;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFile;
import org.clawarehouse.sql.TableDifference;

/** Staged rows become one tidy table per thing, and the data checks say what somebody should look at. */
public final class Conform {

    private static final String SEARCH_PATH = "conform, stage, identity";
    private static final Set<String> HEADER = Set.of("title", "why", "source");

    private Conform() {
    }

    /**
     * Says whose warehouse it is, for what no published file says of that authority; writes only what differs.
     *
     * @param regionCode code of its region, or null
     */
    public static void own(Session session, String authorityCode, String authorityName, String regionCode) {
        session.execute("delete from conform.own_authority where authority_code <> ?", authorityCode);
        session.execute("""
                insert into conform.own_authority as own values (?, ?, ?)
                on conflict (authority_code) do update set authority_name = excluded.authority_name, region_code = excluded.region_code
                where (own.authority_name, own.region_code) is distinct from (excluded.authority_name, excluded.region_code)""",
                authorityCode, authorityName, regionCode);
    }

    /**
     * Builds every table of schema conform by difference, inside the caller's transaction.
     *
     * @param files those that lie directly in sql/conform
     * @return what was written, by table
     */
    public static Map<String, TableDifference> build(Session session, List<SqlFile> files, LocalDate asAt) {
        files.forEach(f -> f.check(HEADER, Set.of()));
        session.execute("update conform.as_at set as_at_date = ?::date where as_at_date <> ?::date", asAt, asAt);
        return FolderBuild.apply(session, "conform", SEARCH_PATH, files);
    }

    /**
     * Runs every data check and keeps its faults as warnings, by difference: a fault that stands is not written again.
     *
     * @return how many faults there are
     */
    public static int check(Session session, List<SqlFile> checks, int runNo) {
        session.searchPath(SEARCH_PATH);
        session.execute("""
                create temporary table fault on commit drop as
                select authority_code, rule, child_key, on_date, found, expected from run.warning with no data""");
        for (SqlFile check : checks) {
            check.check(HEADER, Set.of());
            session.execute(check, "insert into fault (rule, authority_code, child_key, on_date, found, expected) select '"
                    + check.name().toUpperCase(Locale.ROOT) + "', authority_code, child_key, on_date, found, expected from (", "\n) as file");
        }
        return write(session, runNo);
    }

    private static int write(Session session, int runNo) {
        session.execute("""
                delete from run.warning
                where ctid in (
                    select w.ctid from run.warning w
                    left join fault f on f.rule = w.rule and f.found = w.found
                        and (f.authority_code, f.child_key, f.on_date, f.expected)
                            is not distinct from (w.authority_code, w.child_key, w.on_date, w.expected)
                    where w.file_no is null and f.rule is null)""");
        session.execute("""
                insert into run.warning (run_no, authority_code, rule, child_key, on_date, found, expected)
                select ?, authority_code, rule, child_key, on_date, found, expected from (
                    select authority_code, rule, child_key, on_date, found, expected from fault
                    except
                    select authority_code, rule, child_key, on_date, found, expected from run.warning where file_no is null
                ) as f""", runNo);
        int faults = session.query("select count(*)::int from (select distinct * from fault) as f", row -> row.getInt(1)).get(0);
        session.execute("drop table fault");
        return faults;
    }
}
