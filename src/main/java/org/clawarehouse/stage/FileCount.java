package org.clawarehouse.stage;

/**
 * What became of the lines of one file: read = loaded + rejected + skipped.
 *
 * @param fileNo        its number in run.file
 * @param file          its name, relative to the inbox
 * @param sheet         sheet of a workbook, or null
 * @param table         table it was recognised as
 * @param authorityCode authority it speaks for, empty where all share the table
 * @param returnYear    year in which the return ends, null for a full extract
 * @param read          lines below the headings with a cell that is not blank
 * @param loaded        lines that are rows of the table, whether they were known before or not
 * @param rejected      lines that cannot be used
 * @param skipped       repeated headings, totals, footers, exact duplicates, rows a later file has otherwise
 */
public record FileCount(int fileNo, String file, String sheet, String table, String authorityCode, Integer returnYear,
                        long read, long loaded, long rejected, long skipped) {

    /** Returns whether the three add up. */
    public boolean addsUp() {
        return read == loaded + rejected + skipped;
    }
}
