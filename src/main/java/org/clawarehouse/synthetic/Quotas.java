package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Figures that are to come out exactly at the end of a month (published-figures.md 5.5); most authorities have none. */
record Quotas(List<Quota> all) {

    /** So many of so many, at the end of this month. */
    record Quota(String measure, YearMonth month, int count, int of) {

        /** The last day of the month. */
        LocalDate asAt() {
            return month.atEndOfMonth();
        }

        /** The first day of the rolling twelve months. */
        LocalDate yearBegins() {
            return month.minusMonths(11).atDay(1);
        }

        double share() {
            return (double) count / of;
        }
    }

    static Quotas none() {
        return new Quotas(List.of());
    }

    static Quotas read(String resource) {
        return new Quotas(Resource.rows(resource).stream().map(row -> new Quota(row.get(0), YearMonth.parse(row.get(1)),
                Integer.parseInt(row.get(2)), Integer.parseInt(row.get(3)))).toList());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The quotas of a measure, or of all its members ({@code SEX.1}). */
    List<Quota> of(String measure) {
        return all.stream().filter(quota -> quota.measure.equals(measure) || quota.measure.startsWith(measure + ".")).toList();
    }

    Optional<Quota> at(String measure, YearMonth month) {
        return of(measure).stream().filter(quota -> quota.month.equals(month)).findFirst();
    }
}
