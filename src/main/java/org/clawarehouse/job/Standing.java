package org.clawarehouse.job;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.clawarehouse.measure.Span;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;

/** What stands in the warehouse before a rerun. */
final class Standing {

    private record Known(LocalDate first, LocalDate last, LocalDate asAt) {
    }

    private Standing() {
    }

    /**
     * Returns the as-at date of the data.
     *
     * @throws StopException with exit 64 where a month of the span has no figures, or ends after that date: a delivery of an
     *                       earlier day may have been accepted
     */
    static LocalDate asAt(Session session, Span span) {
        List<Known> all = session.query("""
                select min(month_end_date), max(month_end_date), as_at.as_at_date
                from mart.fact_indicator join conform.as_at on month_end_date <= as_at.as_at_date
                group by as_at.as_at_date""",
                row -> new Known(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
        if (all.isEmpty()) {
            throw new StopException(ExitCode.USAGE, "a warehouse without figures", "one that nightly has filled");
        }
        Known known = all.get(0);
        if (span.from().isBefore(YearMonth.from(known.first)) || span.to().isAfter(YearMonth.from(known.last))) {
            throw new StopException(ExitCode.USAGE, "months " + span.from() + " to " + span.to() + ", not all with figures that data as at " + known.asAt
                    + " can give",
                    "months from " + YearMonth.from(known.first) + " to " + YearMonth.from(known.last));
        }
        return known.asAt;
    }

    /**
     * Returns whether schemas conform and measure hold what the definitions make of what is staged: the last run ended well
     * with them, and every run leaves all months computed.
     */
    static boolean isComputed(Session session, String definitions) {
        return session.query("select status = 'DONE' and (program, definitions) = (?, ?) from run.run order by run_no desc limit 1",
                row -> row.getBoolean(1), Version.of(), definitions).stream().anyMatch(same -> same);
    }
}
