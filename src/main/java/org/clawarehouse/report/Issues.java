package org.clawarehouse.report;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.clawarehouse.report.IssueReport.Group;
import org.clawarehouse.report.IssueReport.Occurrence;
import org.clawarehouse.report.IssueReport.Unknown;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.Severity;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;

/** Reads what is unknown, rejected rows and warnings. */
public final class Issues {

    /** Files of the run, rejections before warnings, most first; a check over the whole stands until it is settled. */
    private static final String GROUPS = """
            with found_issue as (
                select 'REJECT' as severity, rejected.rule, rejected.file, rejected.sheet, rejected."column",
                    rejected.line, null::date as on_date, rejected.found, rejected.expected
                from run.rejected_row as rejected
                join run.file using (file_no)
                where file.run_no = ?
                union all
                select 'WARN', warning.rule, warning.file, warning.sheet, warning."column",
                    warning.line, warning.on_date, warning.found, warning.expected
                from run.warning
                where warning.run_no = ? or (? and warning.file_no is null)
            )
            select severity, rule, file, sheet, "column", count(*), min(expected),
                (array_agg(coalesce('line ' || line, to_char(on_date, 'YYYY-MM-DD'), '')
                    order by line, on_date, found))[1:3],
                (array_agg(found order by line, on_date, found))[1:3]
            from found_issue
            group by severity, rule, file, sheet, "column"
            order by severity, count(*) desc, rule, file nulls last, sheet, "column\"""";

    /** A doubt about a percentage is as wide as its points, one about a count as its share of the count. */
    private static final String UNKNOWNS = """
            select doubt.authority_code, doubt.indicator_code, doubt.month, doubt.reason, doubt.children, doubt.value,
                doubt.lowest, doubt.highest, indicator.unit,
                case indicator.kind when 'percent' then greatest(1, indicator.decimals) else indicator.decimals end
            from mart.rpt_uncertainty as doubt
            join mart.dim_indicator as indicator using (indicator_code)
            join (select authority_code, max(month_end_date) as month from mart.fact_indicator group by 1) as latest
                using (authority_code, month)
            where doubt.highest > doubt.lowest
            order by case indicator.kind when 'percent' then doubt.highest - doubt.lowest
                else coalesce(100 * (doubt.highest - doubt.lowest) / nullif(doubt.value, 0), 100) end desc,
                indicator.sort_order, doubt.indicator_code collate "C", doubt.reason, doubt.authority_code""";

    private Issues() {
    }

    /**
     * Reads the issues of a delivery.
     *
     * @param deliveryNo its number; {@code null} for the latest run that looked into files, all open data checks, and
     *                   what is unknown about the latest month
     */
    public static IssueReport read(Connection connection, Integer deliveryNo) throws SQLException {
        return Snapshot.read(connection, c -> {
            Session session = new Session(c);
            Scope scope = scope(session, deliveryNo);
            return new IssueReport(scope.words(), deliveryNo == null ? unknowns(session) : List.of(),
                    groups(session, scope.runNo(), deliveryNo == null));
        });
    }

    private record Scope(int runNo, String words) {
    }

    private static Scope scope(Session session, Integer deliveryNo) {
        List<Scope> scopes = session.query("""
                select run.run_no, delivery.delivery_no, run.as_at_date
                  from run.run left join run.delivery using (run_no)
                 where case when ?::integer is null
                       then run.run_no = (select max(run_no) from run.file) else delivery.delivery_no = ? end""",
                row -> new Scope(row.getInt(1), (row.getString(2) == null ? "run " + row.getInt(1)
                        : "delivery " + row.getString(2)) + ", as at "
                        + Figures.day(row.getObject(3, LocalDate.class))), deliveryNo, deliveryNo);
        if (scopes.isEmpty() && deliveryNo != null) {
            throw new StopException(ExitCode.USAGE, "no delivery " + deliveryNo, "a number that status lists");
        }
        return scopes.isEmpty() ? new Scope(0, "nothing yet: no file has been looked into") : scopes.get(0);
    }

    private static List<Unknown> unknowns(Session session) {
        return session.query(UNKNOWNS, row -> new Unknown(row.getString(1), row.getString(2),
                ScorecardRow.month(row, "month"), row.getString(4), row.getLong(5), row.getBigDecimal(6),
                row.getBigDecimal(7), row.getBigDecimal(8), row.getString(9), row.getInt(10)));
    }

    private static List<Group> groups(Session session, int runNo, boolean openChecks) {
        return session.query(GROUPS, row -> new Group(Severity.valueOf(row.getString(1)), row.getString(2),
                row.getString(3), row.getString(4), row.getString(5), row.getLong(6), row.getString(7),
                occurrences(row.getArray(8), row.getArray(9))), runNo, runNo, openChecks);
    }

    private static List<Occurrence> occurrences(Array where, Array found) throws SQLException {
        String[] places = (String[]) where.getArray();
        String[] shapes = (String[]) found.getArray();
        List<Occurrence> occurrences = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            occurrences.add(new Occurrence(places[i], shapes[i]));
        }
        return occurrences;
    }
}
