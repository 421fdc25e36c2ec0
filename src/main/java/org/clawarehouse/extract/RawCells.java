package org.clawarehouse.extract;

/** The cells of one row or record as they stand in the file, already stripped of blanks around them. */
interface RawCells {

    int count();

    String cell(int index);

    boolean isBlank(int index);

    /** Returns whether no cell holds anything. */
    default boolean allBlank(int from) {
        for (int i = from; i < count(); i++) {
            if (!isBlank(i)) {
                return false;
            }
        }
        return true;
    }
}
