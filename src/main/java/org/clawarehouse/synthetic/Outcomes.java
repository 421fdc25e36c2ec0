package org.clawarehouse.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is published of each area by measure and year, in per cent or, for caseloads, cases. Middlesbrough, the North East
 * and England have the values of benchmarks.md and, where it has none, plausible ones; the neighbours of Middlesbrough have
 * values whose simple mean is the one given there; the others lie around England.
 */
final class Outcomes {

    private static final int MIDDLESBROUGH = 2;
    private static final int NORTH_EAST = 3;
    private static final int NEIGHBOURS = 4;
    private static final int ENGLAND = 5;
    private static final int SPREAD = 6;
    /** How far each neighbour lies from their mean, in spreads. */
    private static final List<Double> APART = List.of(-1.6, -1.0, -0.6, -0.3, -0.1, 0.1, 0.3, 0.6, 1.0, 1.6);

    private final Map<String, List<String>> rows = new HashMap<>();
    private final Map<String, int[]> years = new HashMap<>();
    private final List<Authority> neighbours;

    Outcomes(List<Authority> neighbours) {
        this.neighbours = neighbours;
        for (List<String> row : Resource.rows("comparators.csv")) {
            int year = Integer.parseInt(row.get(1));
            rows.put(row.get(0) + year, row);
            years.merge(row.get(0), new int[] {year, year}, (known, next) -> new int[] {known[0], next[1]});
        }
    }

    /** @param decimals with which it is published: neighbours have values of that many */
    double of(String measure, Area area, int year, int decimals) {
        int[] known = years.get(measure);
        List<String> row = rows.get(measure + Math.max(known[0], Math.min(known[1], year)));
        double england = number(row, ENGLAND);
        if (area.isEngland()) {
            return england;
        }
        if (area.isNorthEast()) {
            return number(row, NORTH_EAST);
        }
        if (area.authority() == null) {
            return round(england + 0.3 * apart(measure, area.regionCode().hashCode(), year) * number(row, SPREAD), decimals);
        }
        return ofAuthority(measure, area.authority(), row, year, decimals);
    }

    private double ofAuthority(String measure, Authority authority, List<String> row, int year, int decimals) {
        if (authority.isCalibrated()) {
            return number(row, MIDDLESBROUGH);
        }
        int place = neighbours.indexOf(authority);
        if (place >= 0) {
            return ofNeighbour(row, (place + measure.length() * 3 + 5) % APART.size(), decimals);
        }
        double value = number(row, ENGLAND) + apart(measure, authority.number(), year) * number(row, SPREAD);
        return Math.max(0, Math.min(measure.equals("CASELOAD") ? 30 : 100, round(value, decimals)));
    }

    /** Whole units that add up to ten times the mean. */
    private static double ofNeighbour(List<String> row, int place, int decimals) {
        double unit = Math.pow(10, decimals);
        long total = Math.round(number(row, NEIGHBOURS) * APART.size() * unit);
        double apart = APART.get(place) * number(row, SPREAD) * unit;
        long whole = total / APART.size() + (long) Math.signum(apart) * Math.round(Math.abs(apart));
        return (whole + (place < total % APART.size() ? 1 : 0)) / unit;
    }

    /** From about -2 to 2: mostly what an authority is like, and a little what the year was like. */
    private static double apart(String measure, int number, int year) {
        Dice always = Dice.of(0, "outcome " + measure, number);
        Dice once = Dice.of(0, "outcome " + measure, number, year);
        return 1.6 * (always.next() + always.next() - 1) + 0.4 * (once.next() - 0.5);
    }

    private static double round(double value, int decimals) {
        double unit = Math.pow(10, decimals);
        return Math.round(value * unit) / unit;
    }

    private static double number(List<String> row, int column) {
        return Double.parseDouble(row.get(column));
    }
}
