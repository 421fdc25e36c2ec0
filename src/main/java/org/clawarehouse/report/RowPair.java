package org.clawarehouse.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A row as it was and as it is.
 *
 * @param before the row that went, or {@code null}
 * @param after  the row that came, or {@code null}
 */
record RowPair(StagedRow before, StagedRow after) {

    /** Returns the row that there is, the later one of two. */
    StagedRow row() {
        return after == null ? before : after;
    }

    List<String> columns() {
        return before == null || after == null ? List.of() : before.differsFrom(after);
    }

    /**
     * Pairs rows of one table that went with rows that came: first those with the same key, then the most alike of a child,
     * where at least half of their cells agree. Rows without a partner follow.
     *
     * @param key columns that identify a row
     */
    static List<RowPair> of(List<StagedRow> gone, List<StagedRow> come, List<String> key) {
        List<StagedRow> left = new ArrayList<>(gone);
        List<StagedRow> right = new ArrayList<>(come);
        List<RowPair> pairs = new ArrayList<>();
        List<RowPair> alike = candidates(left, right);
        take(alike.stream().filter(pair -> pair.before.agreesIn(key, pair.after)).toList(), left, right, pairs);
        take(alike.stream().filter(pair -> 2 * pair.columns().size() <= pair.before.cells().size()).toList(), left, right, pairs);
        left.forEach(row -> pairs.add(new RowPair(row, null)));
        right.forEach(row -> pairs.add(new RowPair(null, row)));
        return pairs;
    }

    /** Every pair of rows of one child, the most alike first. */
    private static List<RowPair> candidates(List<StagedRow> gone, List<StagedRow> come) {
        return gone.stream().flatMap(before -> come.stream().filter(after -> after.child().equals(before.child()))
                .map(after -> new RowPair(before, after))).sorted(Comparator.comparingInt(pair -> pair.columns().size())).toList();
    }

    private static void take(List<RowPair> candidates, List<StagedRow> left, List<StagedRow> right, List<RowPair> pairs) {
        for (RowPair pair : candidates) {
            if (left.contains(pair.before) && right.contains(pair.after)) {
                left.remove(pair.before);
                right.remove(pair.after);
                pairs.add(pair);
            }
        }
    }
}
