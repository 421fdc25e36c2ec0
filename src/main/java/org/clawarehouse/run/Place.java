package org.clawarehouse.run;

/**
 * Where an {@link Issue} was found. Absent parts are {@code null}, an absent line is 0.
 *
 * @param file   name of the file, relative to the inbox
 * @param sheet  sheet of a workbook
 * @param line   1-based physical line or sheet row
 * @param column heading of the column as its contract spells it
 */
public record Place(String file, String sheet, int line, String column) {

    /** Returns the place of a whole file. */
    public static Place ofFile(String file) {
        return new Place(file, null, 0, null);
    }

    /** Returns the place as people read it: {@code episodes.csv, line 12, column DECOM}. */
    @Override
    public String toString() {
        return (file == null ? "warehouse" : file)
                + (sheet == null ? "" : ", sheet " + sheet)
                + (line == 0 ? "" : ", line " + line)
                + (column == null ? "" : ", column " + column);
    }
}
