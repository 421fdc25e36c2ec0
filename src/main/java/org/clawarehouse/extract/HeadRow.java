package org.clawarehouse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One of the first rows of a file, among which the headings are looked for.
 *
 * @param line  its 1-based line or sheet row
 * @param cells its cells
 * @param names its cells that are not blank, as headings are compared
 */
record HeadRow(int line, List<String> cells, Set<String> names) {

    static HeadRow of(int line, List<String> cells) {
        return new HeadRow(line, cells, cells.stream().map(Headings::normal).filter(n -> !n.isEmpty()).collect(Collectors.toSet()));
    }

    static HeadRow of(int line, RawCells raw) {
        List<String> cells = new ArrayList<>(raw.count());
        for (int i = 0; i < raw.count(); i++) {
            cells.add(raw.cell(i));
        }
        return of(line, cells);
    }
}
