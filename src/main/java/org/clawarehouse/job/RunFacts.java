package org.clawarehouse.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clawarehouse.report.Status;
import org.clawarehouse.report.StatusReport;
import org.clawarehouse.sql.Session;

/**
 * What the warehouse knows about a run of this process and about what came before it.
 *
 * @param runNo       its number; null where it never began
 * @param asAt        its as-at date; null where it never began
 * @param steps       how long each step took, in order
 * @param rows        lines of its files, by contract
 * @param warnings    warnings it found first
 * @param drifted     closed figures that no longer agree with the data
 * @param lastSuccess when each command last ended well
 * @param sources     as-at date of the last delivery of each table
 */
record RunFacts(Integer runNo, LocalDate asAt, Map<String, Duration> steps, List<Rows> rows, long warnings, long drifted,
                Map<String, Instant> lastSuccess, Map<String, LocalDate> sources) {

    /**
     * The lines of one contract's files.
     *
     * @param contract name of the table
     * @param loaded   lines that are rows of it
     * @param rejected lines that cannot be used
     * @param skipped  repeated headings, totals, footers and exact duplicates
     */
    record Rows(String contract, long loaded, long rejected, long skipped) {
    }

    private record Begun(int runNo, LocalDate asAt) {
    }

    /** Reads the run that this process began at or after a moment. */
    static RunFacts read(Connection connection, Instant since) throws SQLException {
        Session session = new Session(connection);
        List<Begun> begun = session.query(
                "select run_no, as_at_date from run.run where process = ? and started_at >= ? order by run_no desc limit 1",
                row -> new Begun(row.getInt(1), row.getObject(2, LocalDate.class)), RunLog.process(), since.atOffset(ZoneOffset.UTC));
        Begun run = begun.isEmpty() ? null : begun.get(0);
        int no = run == null ? 0 : run.runNo;
        return new RunFacts(run == null ? null : no, run == null ? null : run.asAt, steps(session, no), rows(session, no),
                session.query("select count(*) from run.warning where run_no = ?", row -> row.getLong(1), no).get(0),
                session.query("select count(*) from mart.fact_drift", row -> row.getLong(1)).get(0),
                lastSuccess(session), sources(connection));
    }

    long rejected() {
        return rows.stream().mapToLong(Rows::rejected).sum();
    }

    private static Map<String, Duration> steps(Session session, int runNo) {
        Map<String, Duration> steps = new LinkedHashMap<>();
        session.query("""
                select step_name, (extract(epoch from end_time - start_time) * 1000)::bigint
                from batch.batch_step_execution join batch.batch_job_execution_params using (job_execution_id)
                where parameter_name = 'run_no' and parameter_value = ? and end_time is not null
                order by step_execution_id""",
                row -> steps.put(row.getString(1), Duration.ofMillis(row.getLong(2))), String.valueOf(runNo));
        return steps;
    }

    private static List<Rows> rows(Session session, int runNo) {
        return session.query("""
                select contract, sum(rows_loaded), sum(rows_rejected), sum(rows_skipped) from run.file
                where run_no = ? and contract is not null and name not like 'jobs/reference/%'
                group by contract order by contract""",
                row -> new Rows(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)), runNo);
    }

    private static Map<String, Instant> lastSuccess(Session session) {
        Map<String, Instant> moments = new LinkedHashMap<>();
        session.query("select command, max(ended_at) from run.run where status = 'DONE' group by command order by command",
                row -> moments.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()));
        return moments;
    }

    private static Map<String, LocalDate> sources(Connection connection) {
        Map<String, LocalDate> sources = new LinkedHashMap<>();
        for (StatusReport.Source source : Status.sources(connection)) {
            sources.put(source.table(), source.asAt());
        }
        return sources;
    }
}
