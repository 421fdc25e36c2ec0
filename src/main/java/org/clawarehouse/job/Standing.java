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

    private record Known(LocalDate first, LocalDate last) {
    }

    private Standing() {
    }

    /**
     * Returns the as-at date of the data. A night that failed may have taken in a delivery and not have come to compute from it.
     *
     * @throws StopException with exit 64 where a month of the span has no figures, or ends after that date: a delivery of an
     *                       earlier day may have been accepted
     */
    static LocalDate asAt(Session session, Span span) {
        check(session, span);
        LocalDate asAt = session.query("select greatest((select as_at_date from conform.as_at),"
                + " (select as_at_date from run.delivery order by delivery_no desc limit 1))", row -> row.getObject(1, LocalDate.class)).get(0);
        if (span.to().atEndOfMonth().isAfter(asAt)) {
            throw new StopException(ExitCode.USAGE, words(span) + ", of which the data as at " + asAt + " do not know the end",
                    "months that end on or before that day");
        }
        return asAt;
    }

    /**
     * Makes sure that months have figures.
     *
     * @throws StopException with exit 64 where one has none
     */
    static void check(Session session, Span span) {
        List<Known> all = session.query("select min(month_end_date), max(month_end_date) from mart.fact_indicator having count(*) > 0",
                row -> new Known(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)));
        if (all.isEmpty()) {
            throw new StopException(ExitCode.USAGE, "a warehouse without figures", "one that nightly has filled");
        }
        Known known = all.get(0);
        if (span.from().isBefore(YearMonth.from(known.first)) || span.to().isAfter(YearMonth.from(known.last))) {
            throw new StopException(ExitCode.USAGE, words(span) + ", not all with figures",
                    "months from " + YearMonth.from(known.first) + " to " + YearMonth.from(known.last));
        }
    }

    private static String words(Span span) {
        return "months " + span.from() + " to " + span.to();
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
