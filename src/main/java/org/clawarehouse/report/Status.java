package org.clawarehouse.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.clawarehouse.sql.Session;

/** Reads what the warehouse holds and how it came there. */
public final class Status {

    private static final String DELIVERIES = """
            select delivery.delivery_no, delivery.as_at_date, count(file.file_no), coalesce(sum(file.rows_read), 0),
                coalesce(sum(file.rows_loaded), 0), coalesce(sum(file.rows_rejected), 0),
                coalesce(sum(file.rows_skipped), 0), delivery.accepted_by
            from run.delivery left join run.file using (delivery_no)
            group by delivery.delivery_no
            order by delivery.delivery_no desc
            limit 10""";
    private static final String SOURCES = """
            select distinct on (file.contract) file.contract, delivery.delivery_no, delivery.as_at_date,
                (select max(as_at_date) from run.delivery) - delivery.as_at_date,
                sum(file.rows_loaded) over (partition by file.contract, delivery.delivery_no)
            from run.file join run.delivery using (delivery_no)
            where file.contract is not null and file.name not like 'jobs/reference/%'
            order by file.contract, delivery.delivery_no desc""";
    private static final String RUNS = """
            select run_no, command, as_at_date, status, exit_code, started_at, ended_at, rows_changed
            from run.run order by run_no desc limit 10""";
    private static final String LAST_NIGHT = """
            select run_no, status, exit_code, message, started_at, ended_at,
                (select max(as_at_date) from run.run where status = 'DONE' and command = 'nightly')
            from run.run where command = 'nightly' order by run_no desc limit 1""";
    private static final String MONTHS = """
            select authority_code, month, count(distinct indicator_code),
                count(value) filter (where is_current_version), max(version_no), max(computed_at)
            from mart.rpt_scorecard
            group by authority_code, month
            order by authority_code, month desc""";

    private Status() {
    }

    /** Reads the last night, drift, an authority's tie-out, the last ten deliveries and runs, every source, and every month. */
    public static StatusReport read(Connection connection, String authorityCode) throws SQLException {
        return Snapshot.read(connection, c -> report(new Session(c), DriftSummary.of(Restatements.drift(c), Restatements.driftedChildren(c)),
                TieOut.read(c, authorityCode).latest()));
    }

    /** Reads how fresh every source is. */
    public static List<StatusReport.Source> sources(Connection connection) {
        return new Session(connection).query(SOURCES, Status::source);
    }

    private static StatusReport report(Session session, DriftSummary drift, TieOutReport tieOut) {
        return new StatusReport(session.query(LAST_NIGHT, Status::night).stream().findFirst().orElse(null), drift, tieOut,
                session.query(DELIVERIES, Status::delivery), session.query(SOURCES, Status::source),
                session.query(RUNS, Status::run), session.query(MONTHS, Status::month));
    }

    private static StatusReport.Night night(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject(6, OffsetDateTime.class);
        return new StatusReport.Night(row.getInt(1), row.getString(2), row.getObject(3, Integer.class), row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(), ended == null ? null : ended.toInstant(), row.getObject(7, LocalDate.class));
    }

    private static StatusReport.Delivery delivery(ResultSet row) throws SQLException {
        return new StatusReport.Delivery(row.getInt(1), row.getObject(2, LocalDate.class), row.getInt(3),
                row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getString(8));
    }

    private static StatusReport.Source source(ResultSet row) throws SQLException {
        return new StatusReport.Source(row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class),
                row.getLong(4), row.getLong(5));
    }

    private static StatusReport.Run run(ResultSet row) throws SQLException {
        Instant started = row.getObject(6, OffsetDateTime.class).toInstant();
        OffsetDateTime ended = row.getObject(7, OffsetDateTime.class);
        return new StatusReport.Run(row.getInt(1), row.getString(2), row.getObject(3, LocalDate.class),
                row.getString(4), row.getObject(5, Integer.class), started,
                ended == null ? null : Duration.between(started, ended.toInstant()), row.getObject(8, Long.class));
    }

    private static StatusReport.Month month(ResultSet row) throws SQLException {
        return new StatusReport.Month(row.getString(1), ScorecardRow.month(row, "month"), row.getInt(3),
                row.getInt(4), row.getInt(5), row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
