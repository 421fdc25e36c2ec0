package org.clawarehouse.report;

/** Text made safe for a cell: no spreadsheet program can take it for a formula, not even after a round trip by CSV. */
final class SafeText {

    private static final String STARTS_FORMULA = "=+-@\t\r\n";

    private SafeText() {
    }

    /** Returns the text, behind an apostrophe where it begins like a formula, without other control characters. */
    static String of(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = STARTS_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return safe.replaceAll("\\p{Cntrl}", " ");
    }
}
