package org.clawarehouse.stage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.clawarehouse.extract.Column;
import org.clawarehouse.extract.Spelling;

/** Reads the cells of one code column; letter case and blanks do not matter. A known code is given as its list spells it. */
final class CodeCells {

    /** Longest code the tidy tables have room for. */
    private static final int LONGEST = 40;

    private final Map<String, Code> codes = new HashMap<>();
    private final Map<Spelling, String> patterns = new LinkedHashMap<>();
    private final boolean open;

    CodeCells(Column column) {
        this.open = column.codes().isEmpty();
        column.legacyCodes().forEach(code -> know(code, new Code(code, Code.Standing.LEGACY)));
        column.codes().forEach(code -> know(code, new Code(code, Code.Standing.KNOWN)));
        Map<String, Code> spellings = new HashMap<>();
        column.synonyms().forEach((written, code) -> {
            Spelling spelling = Spelling.of(written);
            if (spelling.isPattern()) {
                patterns.put(spelling, code);
            } else {
                spellings.put(written, meaning(written, code));
            }
        });
        spellings.forEach(this::know);
    }

    private Code meaning(String spelling, String code) {
        Code known = codes.getOrDefault(compact(code), new Code(code, Code.Standing.KNOWN));
        boolean clipped = known.standing() == Code.Standing.KNOWN && code.length() > spelling.length()
                && code.endsWith(spelling);
        return clipped ? new Code(known.text(), Code.Standing.CLIPPED) : known;
    }

    private void know(String spelling, Code code) {
        codes.put(spelling, code);
        codes.put(compact(spelling), code);
    }

    /** Returns what the cell says; the cell is not blank. */
    Code read(String cell) {
        Code code = codes.get(cell);
        return code != null ? code : readLoosely(cell);
    }

    private Code readLoosely(String cell) {
        String compact = compact(cell);
        Code code = codes.get(compact);
        if (code == null && compact.endsWith(".0")) {
            code = codes.get(compact.substring(0, compact.length() - 2));
        }
        if (code == null && !patterns.isEmpty() && cell.length() <= Spelling.LONGEST) {
            code = codes.get(described(cell));
        }
        if (code != null) {
            return code;
        }
        return open ? new Code(cut(upper(cell)), Code.Standing.KNOWN) : new Code(cut(cell), Code.Standing.UNKNOWN);
    }

    /** Returns the code that a description stands for by a pattern, compact; the cell itself where it is in none. */
    private String described(String cell) {
        String normal = Spelling.normal(cell);
        return patterns.entrySet().stream().map(e -> Map.entry(e.getKey().pattern().matcher(normal), e.getValue()))
                .filter(e -> e.getKey().matches())
                .map(e -> compact(e.getValue().equals("$1") ? e.getKey().group(1) : e.getValue()))
                .filter(codes::containsKey).findFirst().orElse(cell);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String compact(String text) {
        StringBuilder compact = new StringBuilder(text.length());
        text.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)).forEach(compact::appendCodePoint);
        return upper(compact.toString());
    }
}
