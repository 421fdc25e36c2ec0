package org.clawarehouse.extract;

/**
 * How much a file may ask of the reader before it is taken for hostile (exit 14). Sizes are in bytes, texts in characters.
 *
 * @param workbookBytes  a workbook as it lies on disk
 * @param zipParts       files inside a workbook
 * @param entryBytes     one file inside a workbook, unpacked
 * @param totalBytes     all files inside a workbook, unpacked
 * @param ratio          unpacked to packed bytes of one file inside a workbook
 * @param denseBytes     one file inside a workbook, unpacked, when it is packed more tightly than denseRatio
 * @param denseRatio     unpacked to packed bytes that a sheet of real rows does not exceed
 * @param totalText      the text of all cells together, a shared string counted where it is used
 * @param sheetCell      one cell of a workbook
 * @param csvCell        one cell of a text file
 * @param lineBytes      one line of a text file, or one record over several
 * @param columns        cells of one row
 * @param sheetRows      rows of a sheet
 */
public record Limits(long workbookBytes, int zipParts, long entryBytes, long totalBytes, int ratio, long denseBytes,
                     int denseRatio, long totalText, int sheetCell, int csvCell, int lineBytes, int columns,
                     int sheetRows) {

    private static final long MEGABYTE = 1L << 20;

    /** Returns the limits of the nightly run: far above any extract of an authority, far below what hurts. */
    public static Limits standard() {
        return new Limits(200 * MEGABYTE, 1_000, 4_096 * MEGABYTE, 8_192 * MEGABYTE, 100, 512 * MEGABYTE, 25,
                2_048 * MEGABYTE, 32_767, (int) MEGABYTE, (int) (4 * MEGABYTE), 16_384, 1_048_576);
    }
}
