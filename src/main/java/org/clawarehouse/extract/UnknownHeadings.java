package org.clawarehouse.extract;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The headings of a file that are in no contract, as they may be told. Where the line of headings has lost its end a row has run
 * into it: what stands among them may be a value, and only its shape and its place are told. Published files hold no such values.
 *
 * @param binding the headings
 * @param below   the first rows below them that have as many cells
 */
record UnknownHeadings(Binding binding, List<HeadRow> below) {

    private static final int SHORTEST_VALUE = 3;

    List<String> told() {
        boolean data = binding.unknown().stream().anyMatch(Headings::looksLikeData);
        return binding.unknown().stream().map(heading -> binding.contract().shared() || !data && isHeading(heading)
                ? Headings.printable(heading) : Headings.shape(heading) + " in cell " + (cell(heading) + 1)).toList();
    }

    private int cell(String heading) {
        return binding.headings().indexOf(heading);
    }

    /** Where a row has run in, some of the table's own headings are lost, the line is too long, or it ends like the values below. */
    private boolean isHeading(String heading) {
        boolean complete = IntStream.range(0, binding.contract().columns().size()).allMatch(binding::isBound);
        String shape = Headings.shape(heading);
        return !below.isEmpty() && (complete || binding.isAmongOwn(heading)) && below.stream().map(row -> row.cells().get(cell(heading)))
                .noneMatch(value -> value.length() >= SHORTEST_VALUE && shape.endsWith(Headings.shape(value)));
    }
}
