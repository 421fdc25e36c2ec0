package org.clawarehouse.stage;

import java.util.List;

/** Something that holds between the cells of one row. */
@FunctionalInterface
interface RowRule {

    /** Returns the fault for which the row is rejected, or null; what is only to be looked at is added to the warnings. */
    Fault check(TypedRow row, List<Fault> warnings);
}
