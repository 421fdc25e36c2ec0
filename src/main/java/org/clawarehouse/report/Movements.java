package org.clawarehouse.report;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;

/** Reads why a stock percentage moved, with identifiers of children: for analysts alone. */
public final class Movements {

    private static final String MOVEMENT = """
            select movement.*, indicator.*, (
                select count(*) = 2
                from mart.rpt_scorecard as looked_after
                where looked_after.indicator_code = 'CP1' and looked_after.is_current_version
                  and looked_after.authority_code = movement.authority_code
                  and (looked_after.month, looked_after.numerator) in (
                      (movement.from_month, movement.from_denominator), (movement.to_month, movement.to_denominator))
            ) as of_all_looked_after
            from mart.rpt_movement as movement
            join mart.dim_indicator as indicator on indicator.indicator_code = movement.indicator_code
            where movement.authority_code = ? and movement.indicator_code = ?
              and movement.from_month = ? and movement.to_month = ?""";
    private static final String CHILDREN = """
            select coalesce(child_id, child_key::text), movement, numerator_change, from_reason, to_reason
            from identity.rpt_movement_child
            where authority_code = ? and indicator_code = ? and from_month = ? and to_month = ?
              and (?::text is null or child_id = upper(trim(?::text)))
            order by numerator_change = 0, movement, child_id collate "C", child_key""";

    private Movements() {
    }

    /**
     * Reads what moved between two months, in the versions in force.
     *
     * @param code    code of a percentage as at month end, in any case
     * @param since   the earlier month
     * @param childId the one child asked about, or {@code null} for all
     * @throws StopException where there is no such percentage in both months
     */
    public static Movement read(Connection connection, String authorityCode, String code, YearMonth since,
            YearMonth month, String childId) throws SQLException {
        if (!since.isBefore(month)) {
            throw new StopException(ExitCode.USAGE, "--since " + since, "a month before " + month);
        }
        return Snapshot.read(connection, c -> movement(new Session(c), authorityCode, code.strip(), since, month, childId));
    }

    private static Movement movement(Session session, String authorityCode, String typed, YearMonth since,
            YearMonth month, String childId) {
        String code = session.query("select indicator_code from mart.dim_indicator where upper(indicator_code) = upper(?)",
                row -> row.getString(1), typed).stream().findFirst().orElse(typed);
        List<Movement.Child> children = session.query(CHILDREN, row -> new Movement.Child(row.getString(1),
                row.getString(2), row.getBigDecimal(3), row.getString(4), row.getString(5)), authorityCode, code,
                since.atEndOfMonth(), month.atEndOfMonth(), childId, childId);
        return session.query(MOVEMENT, row -> movement(row, children), authorityCode, code, since.atEndOfMonth(),
                month.atEndOfMonth()).stream().findFirst().orElseThrow(() -> none(session, code, since, month));
    }

    private static StopException none(Session session, String code, YearMonth since, YearMonth month) {
        return new StopException(ExitCode.USAGE, "no movement of " + code + " from " + since + " to " + month,
                "two months with a figure of one of the percentages as at month end: " + String.join(", ",
                        session.query("""
                                select indicator_code from mart.dim_indicator
                                where kind = 'percent' and basis = 'as at month end' and subject = 'child'
                                order by sort_order, indicator_code collate "C\"""", row -> row.getString(1))));
    }

    private static Movement movement(ResultSet row, List<Movement.Child> children) throws SQLException {
        return new Movement(indicator(row), figure(row, "from"), figure(row, "to"), flow(row, "numerator_"),
                flow(row, ""), row.getBigDecimal("value_change"), row.getBigDecimal("numerator_effect"),
                row.getBigDecimal("denominator_effect"), row.getBoolean("of_all_looked_after"), children);
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        return new Indicator(row.getString("indicator_code"), row.getString("title"), row.getString("theme"),
                row.getString("why"), row.getString("definition"), row.getString("basis"), row.getString("kind"),
                row.getString("unit"), row.getString("polarity"), row.getInt("decimals"), row.getString("needs"),
                row.getInt("sort_order"));
    }

    private static Figure figure(ResultSet row, String which) throws SQLException {
        BigDecimal value = row.getBigDecimal(which + "_value");
        return new Figure(ScorecardRow.month(row, which + "_month"), row.getBigDecimal(which + "_numerator"),
                row.getBigDecimal(which + "_denominator"), value, value == null ? "NO_DENOMINATOR" : "OK", null,
                "NO_TARGET");
    }

    /** Nobody moves within the denominator. */
    private static Movement.Flow flow(ResultSet row, String of) throws SQLException {
        boolean within = !of.isEmpty();
        return new Movement.Flow(row.getBigDecimal(of + "started_care"), row.getBigDecimal(of + "became_eligible"),
                within ? row.getBigDecimal(of + "moved_in") : BigDecimal.ZERO,
                within ? row.getBigDecimal(of + "moved_out") : BigDecimal.ZERO,
                row.getBigDecimal(of + "ceased_care"), row.getBigDecimal(of + "no_longer_eligible"));
    }
}
