package org.clawarehouse.stage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A text file, written in one of the ways in which sources write one, and then damaged in up to three places. */
final class MutantText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Random random;
    private final Mutation mutation;
    private final MutantTable table;
    private final char delimiter;
    private final boolean allQuoted;
    private boolean wide;

    MutantText(Random random) {
        this.random = random;
        this.mutation = new Mutation(random);
        this.table = MutantTable.ALL.get(random.nextInt(MutantTable.ALL.size()));
        this.delimiter = ",,,,;\t".charAt(random.nextInt(6));
        this.allQuoted = random.nextInt(6) == 0;
    }

    Mutant mutant() {
        byte[] bytes = encoded(String.join("", lines()));
        int damages = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(3);
        for (int i = 0; i < damages; i++) {
            bytes = mutation.ofText(bytes, delimiter);
        }
        return new Mutant(table, "csv", bytes, damages == 0 && !wide);
    }

    private List<String> lines() {
        List<List<String>> records = new ArrayList<>(List.of(table.head()));
        records.addAll(table.rows());
        List<Integer> columns = columns();
        boolean surplus = random.nextInt(6) == 0;
        List<String> lines = new ArrayList<>();
        for (int r = 0; r < records.size(); r++) {
            List<String> cells = new ArrayList<>();
            for (int column : columns) {
                cells.add(written(records.get(r).get(column)));
            }
            if (surplus) {
                cells.add(written(r == 0 ? "Surplus" : "KANARI " + r));
            }
            lines.add(String.join("" + delimiter, cells));
        }
        around(lines);
        return ended(lines);
    }

    /** The columns as they are, in any order, or without some that are not needed. */
    private List<Integer> columns() {
        List<Integer> columns = new ArrayList<>(IntStream.range(0, table.head().size()).boxed().toList());
        switch (random.nextInt(6)) {
            case 0 -> Collections.shuffle(columns, random);
            case 1 -> columns.removeIf(column -> column >= table.needed() && random.nextBoolean());
            default -> { }
        }
        return columns;
    }

    private String written(String cell) {
        boolean quoted = allQuoted || cell.indexOf(delimiter) >= 0 || cell.contains("\"") || cell.contains("\n");
        return quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    /** Titles above the table and totals below it. */
    private void around(List<String> lines) {
        if (random.nextInt(8) == 0) {
            lines.addAll(0, List.of("Report of the case system", ""));
        }
        if (random.nextInt(8) == 0) {
            lines.addAll(List.of("", "Total: " + table.rows().size()));
        }
    }

    private List<String> ended(List<String> lines) {
        String[] ends = {"\r\n", "\n", "\r"};
        int end = random.nextInt(10);
        List<String> ended = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1 && random.nextInt(4) == 0;
            ended.add(lines.get(i) + (last ? "" : end > 8 ? ends[random.nextInt(3)] : ends[Math.max(0, end - 6)]));
        }
        return ended;
    }

    private byte[] encoded(String text) {
        int kind = random.nextInt(30);
        wide = kind == 0 || kind == 1;
        return switch (kind) {
            case 0 -> ("\ufeff" + text).getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
            case 1 -> text.getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
            case 2, 3, 4, 5 -> text.getBytes(WINDOWS);
            case 6, 7, 8, 9 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }
}
