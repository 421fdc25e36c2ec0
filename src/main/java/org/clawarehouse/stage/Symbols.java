package org.clawarehouse.stage;

/** The symbols that stand in a published file where there is no number; what each means, {@code domain/benchmarks.md} says. */
final class Symbols {

    /** How messages name them. */
    static final String ALL = "c z x k u : or -";

    private static final String ONE_LETTER = "czxku:-";
    private static final String ROUNDS_TO_NOTHING = "low";

    private Symbols() {
    }

    /** Returns the symbol in a cell, null where it holds none; the workforce files write k as {@code low}. */
    static String read(String cell) {
        if (cell.length() == 1) {
            char symbol = Character.toLowerCase(cell.charAt(0));
            return ONE_LETTER.indexOf(symbol) < 0 ? null : String.valueOf(symbol);
        }
        return cell.equalsIgnoreCase(ROUNDS_TO_NOTHING) ? "k" : null;
    }
}
