package org.clawarehouse.report;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.ViewBuild;
import org.clawarehouse.testing.TestDatabase;

/** A warehouse whose views of the contract are tables with the contract's columns, filled by hand. */
final class Mart implements AutoCloseable {

    private static final String AUTHORITY = "E06000002";

    private final Connection connection = TestDatabase.create().getConnection();
    private final Session session = new Session(connection);

    Mart() throws SQLException {
        session.execute("""
                create table mart.rpt_scorecard (authority_code varchar(9), indicator_code varchar(60), sort_order integer,
                    month date, numerator numeric(28,12), denominator numeric(28,12), value numeric(28,12),
                    status varchar(16), target numeric(28,12), target_status varchar(16),
                    previous_month_value numeric(28,12), year_ago_value numeric(28,12), region_value numeric(28,12),
                    neighbours_value numeric(28,12), neighbours_n integer, england_value numeric(28,12),
                    benchmark_date date, series_max_value numeric(28,12), series_max_month date, version_no integer,
                    is_current_version boolean, computed_at timestamptz, run_no integer, trajectory_value numeric(28,12), trajectory_end_date date,
                    trajectory_end_value numeric(28,12), comparator_note varchar(500))""");
        for (String schema : new String[] {"mart", "identity"}) {
            session.execute("""
                    create table %s.rpt_indicator_evidence (authority_code varchar(9), indicator_code varchar(60), month date,
                        subject_type varchar(12), subject_key integer, child_id varchar(40), numerator numeric(20,6),
                        denominator numeric(20,6), reason varchar(24), detail varchar(100), version_no integer,
                        is_current_version boolean, subject_id varchar(60))""".formatted(schema));
        }
        session.execute("""
                create table mart.rpt_uncertainty (authority_code varchar(9), indicator_code varchar(60), month date,
                    reason varchar(24), children integer, value numeric(28,12), lowest numeric(28,12), highest numeric(28,12))""");
        Set<String> views = Set.of("rpt_drift", "rpt_restatement", "rpt_tie_out");
        connection.setAutoCommit(false);
        ViewBuild.apply(session, "mart", "mart", ProgramFiles.locate().sqlIn("sql/marts").stream().filter(f -> views.contains(f.name())).toList());
        connection.commit();
        connection.setAutoCommit(true);
        session.execute("insert into mart.dim_authority (authority_code, authority_name, region_name) values (?, ?, ?)",
                AUTHORITY, "Middlesbrough (synthetic)", "North East");
    }

    Connection connection() {
        return connection;
    }

    Session session() {
        return session;
    }

    void indicator(String code, String kind, String unit, int order) {
        session.execute("""
                insert into mart.dim_indicator (indicator_code, title, theme, why, definition, subject, basis, kind, unit,
                    polarity, decimals, needs, family_code, sort_order)
                values (?, ?, 'numbers and trends', 'why', 'definition', 'child', 'as at month end', ?, ?, 'lower', 0, '',
                    ?, ?)""", code, "Title of " + code, kind, unit, code, order);
    }

    void figure(String code, YearMonth month, int version, boolean current, String numerator, String denominator, String value) {
        session.execute("""
                insert into mart.rpt_scorecard (authority_code, indicator_code, sort_order, month, numerator, denominator,
                    value, status, target_status, version_no, is_current_version, computed_at, run_no)
                values (?, ?, 1, ?, ?, ?, ?, ?, 'NO_TARGET', ?, ?, '2022-01-01 02:00:11+00', 8)""", AUTHORITY, code,
                month.atEndOfMonth(), number(numerator), number(denominator), number(value),
                value == null ? "NOT_SUPPLIED" : "OK", version, current);
    }

    void computed(String code, YearMonth month, int version, int runNo, String at) {
        session.execute("update mart.rpt_scorecard set run_no = ?, computed_at = ?::timestamptz where indicator_code = ? and month = ? and version_no = ?",
                runNo, at, code, month.atEndOfMonth(), version);
    }

    void evidence(String code, LocalDate month, int key, String child, int numerator, int denominator, String reason, String detail) {
        for (String schema : new String[] {"mart", "identity"}) {
            session.execute("insert into " + schema + ".rpt_indicator_evidence values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, true, ?)",
                    AUTHORITY, code, month, child == null ? "AUTHORITY" : "CHILD", key, child, numerator, denominator, reason,
                    detail, child);
        }
    }

    private static BigDecimal number(String number) {
        return number == null ? null : new BigDecimal(number);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
