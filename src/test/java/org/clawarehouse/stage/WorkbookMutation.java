package org.clawarehouse.stage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Seeded damage to a workbook: to its sheet, its texts, its directory of parts, or the file around them. */
final class WorkbookMutation {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final Pattern CELL = Pattern.compile("<c[ >].*?</c>|<c[^>]*/>");
    private static final Pattern ITEM = Pattern.compile("<si>.*?</si>");
    private static final Pattern ELEMENT = Pattern.compile("<(sheet|Override|Default|Relationship) [^>]*/>");
    private static final String[] VALUES = {"Total", "1.2E+06", "31/02/2020", "=cmd|' /C calc'!A0", "NULL", "\u202e", "_x0000_", "_x000D_", "&lt;script&gt;",
        "9".repeat(400), "-1", "60", "2958466", "<![CDATA[x]]>", "<!-- x -->", "&#0;", "&undefined;", "\u00a0"};
    private static final String[][] SWAPS = {{"t=\"s\"", "t=\"n\""}, {"t=\"s\"", "t=\"inlineStr\""}, {"t=\"s\"", "t=\"str\""}, {"t=\"inlineStr\"", "t=\"s\""},
        {"<v>", "<v>9"}, {"<c ", "<x "}, {"<row", "<row hidden=\"1\""}, {"r=\"B", "r=\"ZZZZ"}, {"r=\"C", "r=\"A"}, {" r=\"", " q=\""}, {"A1:M25", "A1:A1"}, {"A1:M25", "A1:XFD1048576"},
        {"<row r=\"5\"", "<row r=\"1048577\""}, {"<row r=\"5\"", "<row r=\"4\""}, {"<row r=\"5\"", "<row"}, {"<row r=\"9\"", "<row r=\"90\""}, {"</row>", "</row><row/>"},
        {"<sheetData>", "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols><sheetData>"}, {"</sheetData>", "</sheetData><autoFilter ref=\"A1:B9\"/>"}};
    private static final String[][] DIRECTORY = {{"<workbookPr", "<workbookPr date1904=\"1\""}, {" date1904=\"1\"", ""}, {" r:id=\"rId1\"", " state=\"hidden\" r:id=\"rId1\""},
        {" r:id=\"rId1\"", " state=\"veryHidden\" r:id=\"rId1\""}, {"Report1", "Notes"}, {"Report1", "visits"}, {"r:id=\"rId1\"", "r:id=\"rId2\""}, {"r:id=\"rId1\"", "r:id=\"rId9\""},
        {"<sheets>", "<sheets><!-- -->"}, {"sheetId=\"1\"", ""}, {"<sheet ", "<shett "}, {"worksheet+xml", "chartsheet+xml"}, {"sheet.main", "template.main"}, {"sheet1", "sheet3"},
        {"/worksheet\"", "/chartsheet\""}, {"rId1", "rId2"}, {"Target=\"", "TargetMode=\"External\" Target=\""}, {"worksheets/", "/xl/worksheets/"}, {"sharedStrings\"", "sharedString\""},
        {"sharedStrings.xml", "styles.xml"}, {"<?xml", "<!DOCTYPE x><?xml"}, {"UTF-8", "ISO-8859-1"}, {"UTF-8", "UTF-16"}};

    private final Random random;
    private final Mutation mutation;
    private final Map<String, byte[]> parts;

    WorkbookMutation(Random random, Map<String, byte[]> parts) {
        this.random = random;
        this.mutation = new Mutation(random);
        this.parts = parts;
    }

    byte[] damaged() {
        boolean outside = random.nextInt(8) == 0;
        for (int i = outside ? 0 : 1 + random.nextInt(2); i > 0; i--) {
            inside();
        }
        byte[] whole = MutantWorkbook.zip(parts);
        return !outside ? whole : switch (random.nextInt(6)) {
            case 0 -> mutation.cut(whole);
            case 1 -> mutation.without(whole);
            case 2 -> mutation.inserted(whole, new byte[] {0});
            case 3, 4 -> mutation.bitFlipped(whole);
            default -> mutation.flipped(whole);
        };
    }

    private void inside() {
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> change(SHEET, this::rows);
            case 5, 6 -> change(SHEET, sheet -> replaced(sheet, SWAPS));
            case 7, 8 -> change(SHEET, this::cells);
            case 9 -> bytes(SHEET);
            case 10 -> change("xl/sharedStrings.xml", this::items);
            case 11 -> change(random.nextBoolean() ? "xl/workbook.xml" : oneOf("xl/_rels/workbook.xml.rels", "[Content_Types].xml", "_rels/.rels"), xml -> replaced(xml, DIRECTORY));
            case 12 -> change(oneOf("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"), this::elements);
            case 13 -> bytes(oneOf(parts.keySet().toArray(new String[0])));
            case 14 -> part();
            default -> change(oneOf(parts.keySet().toArray(new String[0])), xml -> mutatedText(xml));
        }
    }

    private String oneOf(String... all) {
        return all[random.nextInt(all.length)];
    }

    private void change(String part, java.util.function.UnaryOperator<String> change) {
        if (parts.containsKey(part)) {
            parts.put(part, change.apply(new String(parts.get(part), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void bytes(String part) {
        byte[] whole = parts.getOrDefault(part, new byte[0]);
        parts.put(part, switch (random.nextInt(5)) {
            case 0 -> mutation.bitFlipped(whole);
            case 1 -> mutation.cut(whole);
            case 2 -> mutation.without(whole);
            default -> mutation.flipped(whole);
        });
    }

    /** A letter or digit of an element's name, attribute or text becomes another one. */
    private String mutatedText(String xml) {
        int at = random.nextInt(Math.max(1, xml.length()));
        return at < xml.length() && Character.isLetterOrDigit(xml.charAt(at)) ? xml.substring(0, at) + (char) ('0' + random.nextInt(10)) + xml.substring(at + 1) : xml;
    }

    private String rows(String sheet) {
        List<String> rows = new ArrayList<>(List.of(sheet.split("(?=<row[ >])|(?<=</row>)")));
        int one = random.nextInt(rows.size());
        int other = random.nextInt(rows.size());
        switch (random.nextInt(6)) {
            case 0 -> rows.remove(one);
            case 1 -> rows.add(other, rows.get(one));
            case 2 -> Collections.swap(rows, one, other);
            case 3 -> rows.set(one, rows.get(one).replaceAll("<v>[^<]*</v>", "<v>" + random.nextInt(200) + "</v>"));
            case 4 -> rows.set(one, rows.get(one).replaceAll("<(v|t)>[^<]*</", "<$1></"));
            default -> rows.add(one, rows.get(other).replaceAll("r=\"([A-Z]*)\\d+\"", "r=\"$1" + (1 + random.nextInt(60)) + "\""));
        }
        return String.join("", rows);
    }

    private String cells(String sheet) {
        return changed(sheet, CELL, cell -> switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> cell + cell;
            case 2 -> cell.replaceAll("r=\"[A-Z]+", "r=\"" + (char) ('A' + random.nextInt(26)));
            case 3 -> cell.replaceAll("<c( r=\"[A-Z0-9]+\")?.*", "<c$1 t=\"inlineStr\"><is><t>" + Matcher.quoteReplacement(oneOf(VALUES)) + "</t></is></c>");
            case 4 -> cell.replaceAll("<v>.*</v>", "<v>" + Matcher.quoteReplacement(oneOf(VALUES)) + "</v>");
            default -> cell.replace("<v>", "<f>WEBSERVICE(\"http://127.0.0.1/\")</f><v>");
        });
    }

    private String items(String strings) {
        return changed(strings, ITEM, item -> switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> item + item;
            case 2 -> item.replaceAll("<t[^>]*>", "<r><t>").replace("</t>", "</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>");
            default -> item.replaceAll(">[^<]*</t>", ">" + Matcher.quoteReplacement(oneOf(VALUES)) + "</t>");
        });
    }

    private String elements(String directory) {
        return changed(directory, ELEMENT, element -> random.nextBoolean() ? "" : element + element);
    }

    private String changed(String xml, Pattern pattern, java.util.function.UnaryOperator<String> change) {
        List<Matcher> found = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(xml); matcher.find(); ) {
            Matcher here = pattern.matcher(xml);
            here.find(matcher.start());
            found.add(here);
        }
        if (found.isEmpty()) {
            return xml;
        }
        Matcher one = found.get(random.nextInt(found.size()));
        return xml.substring(0, one.start()) + change.apply(one.group()) + xml.substring(one.end());
    }

    /** The first of what is replaced, or all of it. */
    private String replaced(String xml, String[][] pairs) {
        String[] pair = pairs[random.nextInt(pairs.length)];
        return random.nextBoolean() ? xml.replace(pair[0], pair[1]) : xml.replaceFirst(Pattern.quote(pair[0]), Matcher.quoteReplacement(pair[1]));
    }

    private void part() {
        String one = oneOf(parts.keySet().toArray(new String[0]));
        switch (random.nextInt(5)) {
            case 0 -> parts.remove(one);
            case 1 -> parts.put("xl/media/image" + random.nextInt(9) + ".png", new byte[200]);
            case 2 -> parts.put("xl/worksheets/" + oneOf("sheet9.xml", "../../x.xml", "Sheet1.xml"), parts.get(one));
            case 3 -> parts.put(one.toUpperCase(java.util.Locale.ROOT), parts.remove(one));
            default -> shuffle();
        }
    }

    private void shuffle() {
        List<String> names = new ArrayList<>(parts.keySet());
        Collections.shuffle(names, random);
        Map<String, byte[]> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, parts.get(name)));
        parts.clear();
        parts.putAll(shuffled);
    }
}
