package org.clawarehouse.stage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An independent look at the sheet of a workbook, as a tree: every row below the headings that has a cell which is not blank
 * must be accounted for by its number, and no other. A zip file that the library used here is too strict for is not judged.
 */
final class MutantSheet {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int LOOKED_AT = 50;

    private final MutantVerdict verdict;
    private final Map<Integer, List<String>> rows = new TreeMap<>();
    private final List<String> strings = new ArrayList<>();
    private boolean since1904;
    private boolean readable;
    private boolean unknown;

    MutantSheet(Path file, MutantVerdict verdict) {
        this.verdict = verdict;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Element texts = part(zip, "xl/sharedStrings.xml");
            Element sheet = part(zip, SHEET);
            readable = sheet != null;
            if (readable) {
                elements(texts, "si").forEach(item -> strings.add(text(item)));
                rows(sheet);
            }
            ZipEntry workbook = entry(zip, "xl/workbook.xml");
            since1904 = workbook != null && new String(zip.getInputStream(workbook).readAllBytes(), StandardCharsets.UTF_8).matches("(?s).* date1904=\"(1|true)\".*");
        } catch (ZipException e) {
            unknown = true;
        } catch (IOException | SAXException | ParserConfigurationException | IllegalArgumentException | IndexOutOfBoundsException e) {
            readable = false;
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) {
        return zip.stream().filter(one -> one.getName().equalsIgnoreCase(name)).findFirst().orElse(null);
    }

    private static Element part(ZipFile zip, String name) throws IOException, SAXException, ParserConfigurationException {
        ZipEntry entry = entry(zip, name);
        if (entry == null) {
            return null;
        }
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (crc.getValue() != entry.getCrc()) {
            throw new IOException("the checksum is another");
        }
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setCoalescing(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = parent == null ? null : parent.getElementsByTagNameNS("*", name);
        for (int i = 0; nodes != null && i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private void rows(Element sheet) {
        int number = 0;
        for (Element row : elements(sheet, "row")) {
            number = row.hasAttribute("r") ? Integer.parseInt(row.getAttribute("r")) : number + 1;
            List<String> cells = new ArrayList<>();
            for (Element cell : elements(row, "c")) {
                int column = cell.getAttribute("r").matches("[A-Z]\\d*") ? cell.getAttribute("r").charAt(0) - 'A' : cells.size();
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(value(cell));
            }
            rows.put(number, cells);
        }
    }

    private String value(Element cell) {
        String stored = elements(cell, "v").stream().map(Element::getTextContent).findFirst().orElse("");
        return switch (cell.getAttribute("t")) {
            case "s" -> stored.isEmpty() ? "" : strings.get(Integer.parseInt(stored));
            case "inlineStr" -> text(cell);
            default -> stored;
        };
    }

    /** The texts below an element, without hints how to speak them. */
    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        elements(element, "t").stream().filter(t -> !isHint(t)).forEach(t -> text.append(t.getTextContent()));
        return text.toString();
    }

    private static boolean isHint(Node node) {
        return node != null && ("rPh".equals(node.getLocalName()) || isHint(node.getParentNode()));
    }

    void judge(MutantReading.Found found) {
        if (found == null) {
            rows.entrySet().stream().limit(LOOKED_AT).filter(row -> verdict.table().isHead(verdict.table().places(row.getValue())))
                    .forEach(row -> verdict.lost(row.getKey(), "the headings were overlooked"));
        } else if (unknown) {
            verdict.judged = false;
        } else if (!readable) {
            verdict.broken.add("rows were read of a sheet or of texts that cannot be read");
        } else {
            verdict.judged = true;
            covered(found, found.extract().headingLine());
        }
    }

    private void covered(MutantReading.Found found, int head) {
        int[] places = verdict.table().places(rows.getOrDefault(head, List.of()));
        rows.forEach((number, cells) -> {
            boolean blank = cells.stream().allMatch(String::isBlank);
            if (number > head && blank != !found.accountsFor(number) && !cells.stream().allMatch(cell -> cell.replaceAll("[\\s\u00a0]|_x00.._", "").isEmpty())) {
                verdict.lost(number, blank ? "blank and accounted for" : "in no account");
            }
            boolean within = cells.stream().skip(Math.min(places.length, cells.size())).allMatch(String::isBlank);
            if (number > head && within && verdict.table().isHead(places)) {
                row(found, number, places, cells);
            }
        });
    }

    /** A day may be stored as a number, which is another day where the workbook no longer says from which year it counts. */
    private void row(MutantReading.Found found, int number, int[] places, List<String> cells) {
        Map<Integer, String> row = verdict.table().row(places, cells);
        if (verdict.table().has(row)) {
            verdict.leftAlone(found, number, row);
        } else if (verdict.table().has(dated(row, since1904))) {
            verdict.leftAlone(found, number, row);
        } else if (verdict.table().has(dated(row, !since1904))) {
            verdict.accountedFor(found, number);
        }
    }

    /** Returns the row with the days that the table has in the place of the numbers for them. */
    private Map<Integer, String> dated(Map<Integer, String> row, boolean from1904) {
        Map<Integer, String> dated = new TreeMap<>(row);
        for (List<String> own : verdict.table().rows()) {
            if (own.get(0).equals(row.get(0)) || verdict.table().name().equals("ledger")) {
                dated.replaceAll((place, text) -> own.get(place).matches("\\d{2}/\\d{2}/\\d{4}") && MutantWorkbook.serial(own.get(place), from1904).equals(text)
                        ? own.get(place) : text);
            }
        }
        return dated;
    }
}
