package org.clawarehouse.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row as it was and as it is.
 *
 * @param before  the row that went, or {@code null}
 * @param after   the row that came, or {@code null}
 * @param columns columns in which the two differ; none where there is only one
 */
record RowPair(StagedRow before, StagedRow after, List<String> columns) {

    RowPair(StagedRow before, StagedRow after) {
        this(before, after, before == null || after == null ? List.of() : before.differsFrom(after));
    }

    /** Returns the row that there is, the later one of two. */
    StagedRow row() {
        return after == null ? before : after;
    }

    /**
     * Pairs rows of one table that went with rows that came, child by child: first those with the same key, then the most
     * alike, where at least half of their cells agree. Rows without a partner follow.
     *
     * @param key columns that identify a row
     */
    static List<RowPair> of(List<StagedRow> gone, List<StagedRow> come, List<String> key) {
        Map<String, List<StagedRow>> before = byChild(gone);
        Map<String, List<StagedRow>> after = byChild(come);
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct()
                .flatMap(child -> ofOneChild(before.getOrDefault(child, List.of()), after.getOrDefault(child, List.of()), key)).toList();
    }

    private static Map<String, List<StagedRow>> byChild(List<StagedRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(StagedRow::child, LinkedHashMap::new, Collectors.toList()));
    }

    private static Stream<RowPair> ofOneChild(List<StagedRow> gone, List<StagedRow> come, List<String> key) {
        List<RowPair> alike = gone.stream().flatMap(before -> come.stream().map(after -> new RowPair(before, after)))
                .sorted(Comparator.comparingInt(pair -> pair.columns.size())).toList();
        Set<StagedRow> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        List<RowPair> pairs = new ArrayList<>();
        take(alike.stream().filter(pair -> pair.before.agreesIn(key, pair.after)), taken, pairs);
        take(alike.stream().filter(pair -> 2 * pair.columns.size() <= pair.before.cells().size()), taken, pairs);
        gone.stream().filter(row -> !taken.contains(row)).forEach(row -> pairs.add(new RowPair(row, null)));
        come.stream().filter(row -> !taken.contains(row)).forEach(row -> pairs.add(new RowPair(null, row)));
        return pairs.stream();
    }

    private static void take(Stream<RowPair> candidates, Set<StagedRow> taken, List<RowPair> pairs) {
        candidates.filter(pair -> !taken.contains(pair.before) && !taken.contains(pair.after)).forEach(pair -> {
            taken.add(pair.before);
            taken.add(pair.after);
            pairs.add(pair);
        });
    }
}
