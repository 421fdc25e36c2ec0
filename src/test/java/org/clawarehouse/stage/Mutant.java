package org.clawarehouse.stage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A damaged file, made of its seed.
 *
 * @param name  where it lies in the inbox
 * @param bytes what it holds
 * @param text  where its rows stand as text: the file itself or a workbook's sheet; null where only the outside is damaged
 * @param rows  the rows of the whole file, by the identifier in the first cell, as they stand in such a text
 * @param head  the headings as they stand there
 */
record Mutant(String name, byte[] bytes, String text, Map<String, String> rows, String head) {

    /** Stands in every cell that holds a personal value. */
    static final String CANARY = "KANARI";

    private static final String EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
    private static final String VISITS = "CHILD,VISIT_DATE,SEEN,SEEN_ALONE,VISIT_TYPE";
    private static final String COSTS = "Client Ref,CPLI Ref,Service,Start Date,End Date,Weekly Cost,Cost Centre";
    private static final int ROWS = 30;
    private static final Map<String, byte[]> WORKBOOK = workbook();

    private static Map<String, String> rows(int kind) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (int i = 0; i < ROWS; i++) {
            String id = CANARY + "%02d".formatted(i);
            rows.put(id, id + switch (kind) {
                case 0 -> ",%02d/01/2020,S,C2,N1,U6,PR1,,,,KANARI H%d,KANARI P%d,".formatted(1 + i % 28, i, i);
                case 1 -> ",%02d/02/2021,Y,N,".formatted(1 + i % 28);
                default -> ",P%d,KANARI SERVICE,%02d/02/2021,,%d.50,C1".formatted(i, 1 + i % 28, 100 + i);
            });
        }
        return rows;
    }

    /** Returns a damaged text file. */
    static Mutant text(long seed) {
        int kind = (int) Math.floorMod(seed, 3L);
        Map<String, String> rows = rows(kind);
        String head = kind == 0 ? EPISODES : kind == 1 ? VISITS : COSTS;
        String whole = head + "\r\n" + String.join("\r\n", rows.values()) + "\r\n";
        byte[] bytes = new Mutation(seed).ofText(whole.getBytes(StandardCharsets.UTF_8));
        String name = kind == 0 ? "ssda903/a.csv" : kind == 1 ? "lcs/a.csv" : "finance/a.csv";
        return new Mutant(name, bytes, new String(bytes, StandardCharsets.ISO_8859_1), rows, head);
    }

    /** Returns a damaged workbook: every third from the outside, the others in one of the parts inside. */
    static Mutant workbook(long seed) {
        Mutation mutation = new Mutation(seed);
        if (seed % 3 == 0) {
            byte[] whole = zip(WORKBOOK);
            return new Mutant("lcs/a.xlsx", mutation.below(8) == 0 ? mutation.cut(whole) : mutation.flipped(whole), null, Map.of(), "");
        }
        Map<String, byte[]> parts = new LinkedHashMap<>(WORKBOOK);
        String sheet = "xl/worksheets/sheet1.xml";
        String part = seed % 3 == 1 ? sheet : new ArrayList<>(parts.keySet()).get(mutation.below(parts.size()));
        parts.put(part, mutation.ofText(parts.get(part)));
        Map<String, String> rows = new LinkedHashMap<>();
        List<String> whole = List.of(text(WORKBOOK.get(sheet)).split("(?=<row )|(?<=</row>)"));
        for (int i = 0; part.equals(sheet) && i < ROWS; i++) {
            rows.put(CANARY + "%02d".formatted(i), whole.get(2 + i));
        }
        return new Mutant("lcs/a.xlsx", zip(parts), part.equals(sheet) ? text(parts.get(sheet)) : null, rows, whole.get(1));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Map<String, byte[]> workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Visits");
            List<String> lines = new ArrayList<>(List.of(VISITS));
            lines.addAll(rows(1).values());
            for (int i = 0; i < lines.size(); i++) {
                XSSFRow row = sheet.createRow(i);
                String[] cells = lines.get(i).split(",");
                for (int c = 0; c < cells.length; c++) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
            workbook.write(bytes);
            return unzip(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
