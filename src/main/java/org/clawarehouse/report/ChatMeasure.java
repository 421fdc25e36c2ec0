package org.clawarehouse.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One table of ChAT's page.
 *
 * @param title what it shows
 * @param rows  its cells by row, in the order of the page
 */
record ChatMeasure(String title, Map<String, List<ChatCell>> rows) {

    /** Returns the columns by their place; none where the table has one alone. */
    Map<Integer, String> splits() {
        return rows.values().stream().flatMap(List::stream).filter(cell -> cell.split() != null)
                .collect(Collectors.toMap(ChatCell::splitOrder, ChatCell::split, (one, other) -> one, TreeMap::new));
    }

    /** Returns how many children stand in a row, 0 where none is known. */
    BigDecimal total(String row) {
        return sum(rows.get(row), ChatCell::children);
    }

    /** Returns the most that any row holds. */
    BigDecimal most() {
        return rows.keySet().stream().map(this::total).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    /** Returns whether there are two counts to be compared. */
    boolean hasCounts() {
        return rows.values().stream().flatMap(List::stream).filter(cell -> cell.children() != null && !cell.isShare()).count() > 1;
    }

    private static BigDecimal sum(List<ChatCell> cells, Function<ChatCell, BigDecimal> number) {
        return cells.stream().map(number).filter(n -> n != null).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
