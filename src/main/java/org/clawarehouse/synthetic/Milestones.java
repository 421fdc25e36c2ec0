package org.clawarehouse.synthetic;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Numbers that stand at the end of some months, from a file; between those months they change evenly, after the last they stay. */
final class Milestones {

    private final List<YearMonth> months;
    private final List<List<Double>> numbers;
    private final double scale;

    private Milestones(List<List<String>> rows, double scale) {
        this.months = rows.stream().map(row -> YearMonth.parse(row.get(0))).toList();
        this.numbers = rows.stream().map(row -> row.stream().skip(1).map(Double::valueOf).toList()).toList();
        this.scale = scale;
    }

    /** @param scale the size of the authority beside the one the file describes */
    static Milestones read(String resource, double scale) {
        return new Milestones(Resource.rows(resource), scale);
    }

    /** The stock of a column at the end of the month. */
    double level(int column, YearMonth month) {
        int to = next(month);
        if (to == 0 || !months.get(to).isAfter(month)) {
            return number(to, column);
        }
        double from = number(to - 1, column);
        return from + (number(to, column) - from) * share(month, to);
    }

    /** The stock as a whole number. */
    int whole(int column, YearMonth month) {
        return (int) Math.round(level(column, month));
    }

    /** The part of the month in what a column says happened since the milestone before; nothing up to the first. */
    int flow(int column, YearMonth month) {
        int to = next(month);
        if (to == 0 || months.get(to).isBefore(month)) {
            return 0;
        }
        double total = number(to, column);
        return (int) (Math.round(total * share(month, to)) - Math.round(total * share(month.minusMonths(1), to)));
    }

    private double number(int index, int column) {
        return numbers.get(index).get(column) * scale;
    }

    /** The index of the next milestone, or of the last one. */
    private int next(YearMonth month) {
        int i = 0;
        while (i < months.size() - 1 && months.get(i).isBefore(month)) {
            i++;
        }
        return i;
    }

    private double share(YearMonth month, int to) {
        YearMonth from = months.get(to - 1);
        return (double) from.until(month, ChronoUnit.MONTHS) / from.until(months.get(to), ChronoUnit.MONTHS);
    }
}
