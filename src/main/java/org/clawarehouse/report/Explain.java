package org.clawarehouse.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

import org.clawarehouse.report.Explanation.Evidence;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;

/** Reads the subjects behind a figure, with identifiers of children: for analysts alone. */
public final class Explain {

    private Explain() {
    }

    /**
     * Reads the evidence of the version in force.
     *
     * @param indicatorCode code in any case
     * @param childId       the one child asked about, or {@code null} for all
     * @throws StopException where there is no such figure
     */
    public static Explanation read(Connection connection, String authorityCode, String indicatorCode, YearMonth month,
            String childId) throws SQLException {
        return Snapshot.read(connection, c -> explanation(c, authorityCode, indicatorCode, month, childId));
    }

    private static Explanation explanation(Connection connection, String authorityCode, String indicatorCode,
            YearMonth month, String childId) throws SQLException {
        ScorecardData scorecard = Scorecard.read(connection, authorityCode, month);
        Card card = scorecard.everyCard().stream()
                .filter(one -> one.indicator().code().equalsIgnoreCase(indicatorCode.strip())).findFirst()
                .orElseThrow(() -> unknown(indicatorCode, scorecard));
        String code = card.indicator().code();
        List<Evidence> evidence = evidence(connection, authorityCode, code, month, childId);
        return new Explanation(card.indicator(), card.current(), card.versionNo(), childId, evidence);
    }

    private static StopException unknown(String code, ScorecardData scorecard) {
        return new StopException(ExitCode.USAGE, "no indicator " + code + " in " + scorecard.month(), "one of "
                + String.join(", ", scorecard.everyCard().stream().map(card -> card.indicator().code()).toList()));
    }

    private static List<Evidence> evidence(Connection connection, String authorityCode, String code, YearMonth month,
            String childId) {
        return new Session(connection).query("""
                select subject_type, coalesce(subject_id, child_id, subject_key::text), numerator, denominator, reason, detail
                  from identity.rpt_indicator_evidence
                 where authority_code = ? and indicator_code = ? and month = ? and is_current_version
                   and (?::text is null or upper(trim(?::text)) in (child_id, upper(subject_id)))
                 order by numerator desc, denominator desc, reason, coalesce(subject_id, child_id) collate "C",
                       subject_key""",
                row -> new Evidence(row.getString(1), row.getString(2), row.getBigDecimal(3), row.getBigDecimal(4),
                        row.getString(5), row.getString(6)), authorityCode, code, month.atEndOfMonth(), childId,
                childId);
    }
}
