package org.clawarehouse.extract;

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
}
