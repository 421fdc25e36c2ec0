package org.clawarehouse.extract;

/** What counts as blank around a cell: white space, no-break spaces, and characters without width. */
final class Blanks {

    private Blanks() {
    }

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    private static boolean blank(char c) {
        return c <= ' ' && c != 0 || c > 127 && (Character.isWhitespace(c) || Character.isSpaceChar(c) || widthless(c));
    }

    private static boolean widthless(char c) {
        return c >= '\u200b' && c <= '\u200f' || c == '\u2060' || c == '\ufeff' || c == '\u00ad' || c == '\u180e' || c == '\u0085';
    }
}
