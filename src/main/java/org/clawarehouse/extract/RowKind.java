package org.clawarehouse.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Knows repeated headings, totals and footers among the rows of a table, by the cells of one row alone. */
final class RowKind {

    static final String REPEATED_HEADING = "REPEATED_HEADING";
    static final String TOTAL = "TOTAL";
    static final String FOOTER = "FOOTER";

    private static final Pattern TOTALS = Pattern.compile("(?i)(grand|sub|overall)?[ -]?totals?\\b.*", Pattern.DOTALL);
    private static final Pattern FOOTERS = Pattern.compile("(?i)page \\d+( of \\d+)?|-+ ?end\\b.*|[*=-]{3,}"
            + "|end of (report|file|extract|data)\\b.*|\\(?\\d+ (rows?|records?)\\b.*|(rows?|records?|row count|count)\\s*[:=]\\s*\\d+"
            + "|((data )?(exported|extracted|printed|generated|produced)|run date|report (run|date|generated|produced))\\b.*",
            Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[-+(]?£?\\s?[-+]?[\\d,]*\\.?\\d+\\s?[-)%]?");

    private static final int LONGEST_NUMBER = 40;

    private final Binding binding;
    private final int id;
    private final boolean[] bound;
    private final boolean[] wordy;
    private final Set<String>[] names;
    private final int longestName;

    RowKind(Binding binding) {
        this.binding = binding;
        List<Column> columns = binding.contract().columns();
        this.bound = new boolean[columns.size()];
        this.wordy = new boolean[columns.size()];
        this.names = namesOf(columns);
        for (int c = 0; c < columns.size(); c++) {
            bound[c] = binding.isBound(c);
            wordy[c] = bound[c] && !isNumber(columns.get(c));
        }
        this.id = idColumn(columns);
        this.longestName = names[id].stream().mapToInt(String::length).max().orElse(0);
    }

    private static boolean isNumber(Column column) {
        return column.type() == ColumnType.NUMBER || column.type() == ColumnType.FIGURE;
    }

    @SuppressWarnings("unchecked")
    private Set<String>[] namesOf(List<Column> columns) {
        return columns.stream().map(c -> {
            Set<String> names = new HashSet<>(Set.of(Headings.normal(c.heading())));
            c.aliases().forEach(alias -> names.add(Headings.normal(alias)));
            // a repeated heading is written as the first one was, also where a pattern has found that
            Optional.ofNullable(binding.headingOf(columns.indexOf(c))).ifPresent(heading -> names.add(Headings.normal(heading)));
            return names;
        }).toArray(Set[]::new);
    }

    /** The cell that a row of the table never lacks: the first column of the key, else the first that must be filled. */
    private int idColumn(List<Column> columns) {
        List<String> key = binding.contract().key();
        for (int c = 0; c < columns.size(); c++) {
            boolean identifies = key.isEmpty() ? columns.get(c).required() : columns.get(c).name().equals(key.get(0));
            if (bound[c] && identifies) {
                return c;
            }
        }
        return IntStream.range(0, columns.size()).filter(c -> bound[c]).findFirst().orElse(0);
    }

    /** Returns why a row is no row of the table, or null. */
    String skipped(RawCells raw, String[] cells) {
        if (isHeading(cells)) {
            return REPEATED_HEADING;
        }
        return hasTwoWords(cells) && !beginsLikeTotal(cells[id]) ? null : labelled(raw);
    }

    private static boolean beginsLikeTotal(String first) {
        return !first.isEmpty() && "TtGgSsOo".indexOf(first.charAt(0)) >= 0 && TOTALS.matcher(first).matches();
    }

    /** Returns whether a row could be a footer if nothing but footers follows: without an identifier, or one sentence. */
    boolean mayBeFooter(RawCells raw, String[] cells) {
        return cells[id].isEmpty() || !hasTwoWords(cells) && isSentence(raw);
    }

    private boolean isHeading(String[] cells) {
        String first = cells[id];
        if (first.isEmpty() || first.length() > longestName || !Character.isLetter(first.charAt(0))
                || !names[id].contains(Headings.normal(first))) {
            return false;
        }
        int columns = 0;
        int headings = 0;
        for (int c = 0; c < cells.length; c++) {
            columns += bound[c] ? 1 : 0;
            headings += bound[c] && names[c].contains(Headings.normal(cells[c])) ? 1 : 0;
        }
        return headings * 10 >= columns * 7;
    }

    /** A row of the table nearly always has two cells that are not numbers; a total has one, its label. */
    private boolean hasTwoWords(String[] cells) {
        int words = 0;
        for (int c = 0; c < cells.length; c++) {
            if (wordy[c] && !cells[c].isEmpty() && ++words == 2) {
                return true;
            }
        }
        return false;
    }

    private String labelled(RawCells raw) {
        int label = onlyWord(raw);
        if (label < 0) {
            return null;
        }
        String text = raw.cell(label);
        if (TOTALS.matcher(text).matches()) {
            return TOTAL;
        }
        return isAlone(raw, label) && FOOTERS.matcher(text).matches() ? FOOTER : null;
    }

    /** Returns the one cell that is neither blank nor a number, or -1 when there is none or a second. */
    private int onlyWord(RawCells raw) {
        int found = -1;
        for (int i = 0; i < raw.count(); i++) {
            if (!raw.isBlank(i) && !isNumber(raw.cell(i))) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches();
    }

    private static boolean isAlone(RawCells raw, int cell) {
        return IntStream.range(0, raw.count()).allMatch(i -> i == cell || raw.isBlank(i));
    }

    private static boolean isSentence(RawCells raw) {
        int word = IntStream.range(0, raw.count()).filter(i -> !raw.isBlank(i)).findFirst().orElse(-1);
        return word >= 0 && isAlone(raw, word) && raw.cell(word).contains(" ");
    }
}
