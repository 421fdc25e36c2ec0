package org.clawarehouse.synthetic;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What share of the duties is done, month by month: per thousand at the milestones of a file, in between evenly more or less. */
final class Shares {

    private static final List<String> MEASURES = List.of("VISIT6W", "SUPERV", "PEP6M", "HEALTH12", "DENTAL12");

    private final List<List<String>> milestones = Resource.rows("casework.csv");
    private final double shift;

    private Shares(double shift) {
        this.shift = shift;
    }

    /** The first council has the shares of the file; the others do a little better or worse. */
    static Shares of(Authority authority, long seed) {
        return new Shares(authority.isCalibrated() ? 0 : 0.01 - 0.07 * Dice.of(seed, "shares").next());
    }

    double at(String measure, YearMonth month) {
        int next = 0;
        while (next < milestones.size() - 1 && month(next).isBefore(month)) {
            next++;
        }
        double after = cell(next, measure);
        boolean between = next > 0 && month.isBefore(month(next));
        double exact = between ? after - (after - cell(next - 1, measure)) * monthsTo(next, month) / monthsTo(next, month(next - 1))
                : after;
        return exact / 1000 + shift;
    }

    private double monthsTo(int index, YearMonth month) {
        return ChronoUnit.MONTHS.between(month, month(index));
    }

    private YearMonth month(int index) {
        return YearMonth.parse(milestones.get(index).get(0));
    }

    private double cell(int index, String measure) {
        return Integer.parseInt(milestones.get(index).get(1 + MEASURES.indexOf(measure)));
    }
}
