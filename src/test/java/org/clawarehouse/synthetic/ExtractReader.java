package org.clawarehouse.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a written file as rulings.md 2 says rows are loaded, rejected and skipped; written apart from what wrote them. */
final class ExtractReader {

    private static final DateTimeFormatter WITH_MONTH_NAME = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .appendPattern("dd-MMM-yyyy").toFormatter(Locale.ENGLISH);

    final List<Map<String, String>> loaded = new ArrayList<>();
    int rejected;
    int skipped;

    private final List<String> required;
    private final List<String> dates;
    private final Set<List<String>> seen = new HashSet<>();
    private List<String> headings;
    private char delimiter;

    /** @param dates headings of date cells; the first two, where there are two, are a start and an end */
    ExtractReader(Path file, Charset charset, String required, String dates) {
        this.required = List.of(required.split(", "));
        this.dates = List.of(dates.split(", "));
        List<String> lines = List.of(text(file, charset).split("\r?\n", -1));
        int first = 0;
        while (!isHeading(lines.get(first))) {
            first++;
        }
        for (String line : lines.subList(first + 1, lines.size())) {
            if (!line.replace(String.valueOf(delimiter), "").isBlank()) {
                read(line);
            }
        }
    }

    static ExtractReader utf8(Path file, String required, String dates) {
        return new ExtractReader(file, StandardCharsets.UTF_8, required, dates);
    }

    private static String text(Path file, Charset charset) {
        try {
            String text = new String(Files.readAllBytes(file), charset);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isHeading(String line) {
        delimiter = line.contains(";") ? ';' : line.contains("\t") ? '\t' : ',';
        headings = List.of(line.split(String.valueOf(delimiter), -1));
        return headings.containsAll(required);
    }

    private void read(String line) {
        List<String> cells = cells(line);
        if (cells != null && (cells.equals(headings) || cells.get(0).startsWith("Total:") || cells.get(0).startsWith("Page "))) {
            skipped++;
        } else if (cells == null || cells.size() > headings.size() || line.indexOf('\0') >= 0 || !usable(row(cells))) {
            rejected++;
        } else if (!seen.add(cells)) {
            skipped++;
        } else {
            loaded.add(row(cells));
        }
    }

    /** The cells of a line, or null where a quote stays open. */
    private List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return quoted ? null : cells;
    }

    private Map<String, String> row(List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            row.put(headings.get(i), i < cells.size() ? cells.get(i).trim().toUpperCase(Locale.ROOT) : "");
        }
        return row;
    }

    private boolean usable(Map<String, String> row) {
        try {
            List<LocalDate> read = new ArrayList<>();
            dates.forEach(heading -> read.add(date(row.get(heading))));
            boolean complete = required.stream().noneMatch(heading -> row.get(heading).isEmpty());
            return complete && (read.size() < 2 || read.get(1) == null || read.get(0).isBefore(read.get(1)))
                    && !row.get(headings.get(0)).matches("\\d\\.\\d+E\\+\\d+");
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return false;
        }
    }

    /** dd/MM/yyyy, also with a time, dd-MMM-yyyy or ISO; null where blank. */
    static LocalDate date(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.charAt(2) == '-') {
            return LocalDate.parse(text, WITH_MONTH_NAME);
        }
        if (text.charAt(2) != '/') {
            return LocalDate.parse(text);
        }
        String[] parts = text.split("[/ ]");
        return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }
}
