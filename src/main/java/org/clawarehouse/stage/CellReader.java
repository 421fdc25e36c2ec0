package org.clawarehouse.stage;

import java.util.List;

/** Reads the cells of one column. */
@FunctionalInterface
interface CellReader {

    /** Puts what the cell says into the row; returns the fault for which the row is rejected, or null. */
    Fault read(String cell, TypedRow row, List<Fault> warnings);
}
