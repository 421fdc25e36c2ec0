package org.clawarehouse.extract;

import java.io.IOException;

/** Something with rows: a text file, or one sheet of a workbook. */
interface Source {

    String sheet();

    boolean date1904();

    /** Returns how it is written, for people. */
    String description();

    /** Hands on all rows below the headings, and makes sure that the file is still the one that was recognised. */
    void read(Binding binding, LineSorter sorter) throws IOException;
}
