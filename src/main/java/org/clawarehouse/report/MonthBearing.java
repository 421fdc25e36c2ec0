package org.clawarehouse.report;

import java.time.LocalDate;
import java.util.List;

/**
 * Tells rows that can change the figures of a month from those that came since and speak of later days alone: a visit of next month, an
 * episode that ended next month.
 */
final class MonthBearing {

    private final SourceTable table;
    private final String monthEnd;

    MonthBearing(SourceTable table, LocalDate monthEnd) {
        this.table = table;
        this.monthEnd = monthEnd.toString();
    }

    boolean bears(RowPair pair) {
        if (pair.before() == null || pair.after() == null) {
            return !isLater(pair.row().cell(table.dated()));
        }
        return !columns(pair).isEmpty();
    }

    /** Returns the columns in which the rows differ as far as the month is concerned. */
    List<String> columns(RowPair pair) {
        StagedRow before = pair.before();
        StagedRow after = pair.after();
        if (isLater(before.cell(table.dated())) && isLater(after.cell(table.dated()))) {
            return List.of();
        }
        boolean endedLater = table.ends().stream().anyMatch(end -> isOpen(before.cell(end)) && isLater(after.cell(end)));
        return pair.columns().stream().filter(c -> !table.ends().contains(c) || !isOpen(before.cell(c)) || !isOpen(after.cell(c)))
                .filter(c -> !endedLater || !table.told().contains(c)).toList();
    }

    /** At the month's end what the row speaks of had not ended. */
    private boolean isOpen(String end) {
        return end == null || isLater(end);
    }

    /** Dates are staged as ISO dates, which sort as texts. */
    private boolean isLater(String date) {
        return date != null && date.compareTo(monthEnd) > 0;
    }
}
