package org.clawarehouse.stage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An independent look at the lines of a text file, simpler than the program's: every line below the headings that is not blank
 * must be accounted for by its number, or lie in the open quotation marks of the one accounted for before it.
 */
final class MutantLines {

    private static final int LOOKED_AT = 50;

    private final MutantVerdict verdict;
    private final List<String> lines;
    private final Charset charset;
    private char delimiter = ',';

    MutantLines(Mutant mutant, MutantVerdict verdict) {
        this.verdict = verdict;
        this.charset = isUtf8(mutant.bytes()) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        String text = new String(mutant.bytes(), StandardCharsets.ISO_8859_1);
        this.lines = List.of((text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text).split("\r\n|\n|\r", -1));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        }
    }

    void judge(MutantReading.Found found) {
        if (found == null) {
            overlooked();
            return;
        }
        verdict.judged = true;
        int head = found.extract().headingLine();
        delimiter = found.extract().format().endsWith("semicolon") ? ';' : found.extract().format().endsWith("tab") ? '\t' : ',';
        covered(found, head);
        List<String> headings = headings(head);
        int[] places = headings == null ? new int[0] : verdict.table().places(headings);
        for (int number = head + 1; headings != null && verdict.table().isHead(places) && number <= lines.size(); number++) {
            List<String> cells = cells(line(number));
            if (cells != null && cells.size() == headings.size() && verdict.table().has(verdict.table().row(places, cells))) {
                verdict.leftAlone(found, number, verdict.table().row(places, cells));
            }
        }
    }

    /** Returns the headings, without the empty ones behind the last. */
    private List<String> headings(int head) {
        List<String> headings = cells(line(head));
        while (headings != null && !headings.isEmpty() && headings.get(headings.size() - 1).isBlank()) {
            headings.remove(headings.size() - 1);
        }
        return headings;
    }

    /** A file that is taken for none of the tables must not have the headings of one. */
    private void overlooked() {
        for (char each : new char[] {',', ';', '\t'}) {
            delimiter = each;
            for (int number = 1; number <= Math.min(LOOKED_AT, lines.size()); number++) {
                List<String> cells = cells(line(number));
                if (cells != null && verdict.table().isHead(verdict.table().places(cells))) {
                    verdict.lost(number, "the headings were overlooked");
                }
            }
        }
    }

    private String line(int number) {
        return lines.get(number - 1);
    }

    private void covered(MutantReading.Found found, int head) {
        int last = head;
        for (int number = head + 1; number <= lines.size(); number++) {
            boolean accounted = found.accountsFor(number);
            if (accounted && isBlank(line(number))) {
                verdict.broken.add("line " + number + " is blank and accounted for");
            }
            if (!accounted && !mayBeBlank(line(number)) && !isOpen(last, number)) {
                verdict.lost(number, "in no account");
            }
            last = accounted ? number : last;
        }
        if (found.lines() > 0 && last > lines.size()) {
            verdict.broken.add("a line beyond the end");
        }
    }

    private boolean isBlank(String line) {
        return line.chars().allMatch(c -> c == delimiter || c <= ' ' && c != 0);
    }

    /** Quoted blanks, and the blanks beyond ASCII. */
    private boolean mayBeBlank(String line) {
        return line.chars().allMatch(c -> c == delimiter || c == '"' || c <= ' ' && c != 0 || c > 127);
    }

    /** Returns whether a quotation mark opened in the record that begins at one line is still open where the other begins. */
    private boolean isOpen(int from, int to) {
        boolean open = false;
        boolean mayOpen = true;
        boolean closed = false;
        for (char c : (String.join("\n", lines.subList(from - 1, to - 1)) + "\n").toCharArray()) {
            if (c == '"') {
                boolean was = open;
                open = !open && (mayOpen || closed);
                closed = was;
                mayOpen = false;
            } else if (!open) {
                closed = false;
                mayOpen = c == delimiter || mayOpen && (c == ' ' || c == '\t');
            }
        }
        return open;
    }

    /** Returns the cells of a line that is complete and can be read by itself, null of any other. */
    private List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && !open && !cell.isEmpty()) {
                return null;
            } else if (c == '"') {
                boolean doubled = open && i + 1 < line.length() && line.charAt(i + 1) == '"';
                open = doubled || !open;
                i += doubled ? 1 : 0;
                cell.append(doubled ? "\"" : "");
                if (!open && i + 1 < line.length() && line.charAt(i + 1) != delimiter) {
                    return null;
                }
            } else if (c == delimiter && !open) {
                cells.add(decoded(cell));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(decoded(cell));
        return open || cells.stream().anyMatch(text -> text.indexOf('\0') >= 0 || text.indexOf('\ufffd') >= 0) ? null : cells;
    }

    private String decoded(StringBuilder cell) {
        return new String(cell.toString().getBytes(StandardCharsets.ISO_8859_1), charset);
    }
}
