package org.clawarehouse.report;

import static org.clawarehouse.report.ScorecardRow.COLUMNS;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;

/** The statements behind {@link Scorecard}. */
final class ScorecardReading {

    /** Enough months to know how much a figure usually moves; the page shows thirteen of them. */
    static final int HISTORY_MONTHS = 37;

    private final Connection connection;
    private final String authorityCode;
    private final YearMonth month;

    ScorecardReading(Connection connection, String authorityCode, YearMonth month) {
        this.connection = connection;
        this.authorityCode = authorityCode;
        this.month = month;
    }

    ScorecardData read() throws SQLException {
        Map<String, List<ScorecardRow>> rows = rows();
        rows.values().removeIf(series -> !series.get(series.size() - 1).figure().month().equals(month));
        if (rows.isEmpty()) {
            throw noFigures();
        }
        CardDeck deck = new CardDeck(month, definitions(), reasons());
        return new ScorecardData(authority(), month, deck.themes(rows.values()), months().get(0),
                CardDeck.latestComputation(rows.values()));
    }

    private Map<String, List<ScorecardRow>> rows() throws SQLException {
        String sql = "select " + COLUMNS + """
                 from mart.rpt_scorecard
                where authority_code = ? and month between ? and ? and is_current_version
                order by sort_order, indicator_code collate "C", month""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, authorityCode);
            statement.setObject(2, month.minusMonths(HISTORY_MONTHS - 1L).atEndOfMonth());
            statement.setObject(3, month.atEndOfMonth());
            Map<String, List<ScorecardRow>> series = new LinkedHashMap<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    ScorecardRow row = ScorecardRow.of(result);
                    series.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(row);
                }
            }
            return series;
        }
    }

    private Map<String, Indicator> definitions() throws SQLException {
        String sql = """
                select indicator_code, title, theme, why, definition, basis, kind, unit, polarity, decimals, needs,
                       sort_order
                  from mart.dim_indicator
                 where indicator_key > 0""";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            Map<String, Indicator> definitions = new LinkedHashMap<>();
            while (result.next()) {
                definitions.put(result.getString(1), new Indicator(result.getString(1), result.getString(2),
                        result.getString(3), result.getString(4), result.getString(5), result.getString(6),
                        result.getString(7), result.getString(8), result.getString(9), result.getInt(10),
                        result.getString(11), result.getInt(12)));
            }
            return definitions;
        }
    }

    private Map<String, Map<String, Long>> reasons() throws SQLException {
        String sql = """
                select indicator_code, reason, count(*)
                  from mart.rpt_indicator_evidence
                 where authority_code = ? and month = ? and is_current_version and subject_type <> 'AUTHORITY'
                 group by indicator_code, reason
                 order by indicator_code, count(*) desc, reason""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, authorityCode);
            statement.setObject(2, month.atEndOfMonth());
            Map<String, Map<String, Long>> reasons = new LinkedHashMap<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    reasons.computeIfAbsent(result.getString(1), code -> new LinkedHashMap<>())
                            .put(result.getString(2), result.getLong(3));
                }
            }
            return reasons;
        }
    }

    private Authority authority() throws SQLException {
        String sql = "select authority_name, region_name from mart.dim_authority where authority_code = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, authorityCode);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? new Authority(authorityCode, result.getString(1), result.getString(2))
                        : new Authority(authorityCode, authorityCode, null);
            }
        }
    }

    private List<YearMonth> months() throws SQLException {
        String sql = "select min(month) as first, max(month) as last from mart.rpt_scorecard where authority_code = ? and is_current_version";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, authorityCode);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                YearMonth first = ScorecardRow.month(result, "first");
                return first == null ? List.of() : List.of(first, ScorecardRow.month(result, "last"));
            }
        }
    }

    private StopException noFigures() throws SQLException {
        List<YearMonth> held = months();
        return new StopException(ExitCode.USAGE, "no figures of " + month + " for authority " + authorityCode,
                held.isEmpty() ? "a month that nightly has computed; there is none yet: run nightly first"
                        : "a month from " + held.get(0) + " to " + held.get(1));
    }
}
