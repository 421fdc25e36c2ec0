package org.clawarehouse.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the first rows of a file, among which the headings are looked for.
 *
 * @param line   its 1-based line or sheet row
 * @param cells  its cells
 * @param normal its cells, as headings are compared
 */
record HeadRow(int line, List<String> cells, List<String> normal) {

    static HeadRow of(int line, List<String> cells) {
        return new HeadRow(line, cells, cells.stream().map(Headings::normal).toList());
    }

    static HeadRow of(int line, RawCells raw) {
        List<String> cells = new ArrayList<>(raw.count());
        for (int i = 0; i < raw.count(); i++) {
            cells.add(raw.cell(i));
        }
        return of(line, cells);
    }
}
