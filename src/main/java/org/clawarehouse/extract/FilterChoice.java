package org.clawarehouse.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Of several tables with the same headings the one whose filter texts a file holds: care leavers by activity and by
 * accommodation are published under the same headings ({@code domain/rulings.md} 1.4).
 */
final class FilterChoice {

    private final List<HeadRow> head;

    FilterChoice(List<HeadRow> head) {
        this.head = head;
    }

    /** Returns those of the matches that know the most of the first rows; all of them when the rows do not tell. */
    List<Match> among(List<Match> equals) {
        if (equals.size() < 2) {
            return equals;
        }
        long most = equals.stream().mapToLong(this::known).max().orElse(0);
        return equals.stream().filter(match -> known(match) == most).toList();
    }

    private long known(Match match) {
        if (match.row() == null || match.layout().filters().isEmpty()) {
            return 0;
        }
        Binding binding = match.binding();
        return head.stream().filter(row -> row.line() > binding.line()).filter(row -> isKnown(binding, row)).count();
    }

    private static boolean isKnown(Binding binding, HeadRow row) {
        Contract contract = binding.contract();
        return binding.layout().filters().stream().map(contract::column)
                .allMatch(filter -> knows(filter, cell(binding, contract.columns().indexOf(filter), row)));
    }

    private static boolean knows(Column filter, String text) {
        Set<String> known = FilterTexts.texts(filter);
        return known.contains(FilterTexts.squeezed(text));
    }

    private static String cell(Binding binding, int column, HeadRow row) {
        return IntStream.range(0, Math.min(binding.width(), row.cells().size()))
                .filter(i -> binding.columnOf(i) == column).mapToObj(row.cells()::get).findFirst().orElse("");
    }
}
