package org.clawarehouse.report;

/** Emphasis in a terminal; none of it carries a meaning that the words do not carry too. */
public enum Ink {
    /** No emphasis: for files, pipes and logs. */
    PLAIN(false),
    /** ANSI colours: only for a terminal. */
    COLOUR(true);

    private static final String END = "\u001b[0m";

    private final boolean ansi;

    Ink(boolean ansi) {
        this.ansi = ansi;
    }

    /** Returns the ink for a terminal, or for anything else. */
    public static Ink of(boolean terminal) {
        return terminal ? COLOUR : PLAIN;
    }

    String bold(String text) {
        return paint("\u001b[1m", text);
    }

    String soft(String text) {
        return paint("\u001b[2m", text);
    }

    String good(String text) {
        return paint("\u001b[32m", text);
    }

    String bad(String text) {
        return paint("\u001b[1;31m", text);
    }

    private String paint(String code, String text) {
        return ansi && !text.isEmpty() ? code + text + END : text;
    }
}
