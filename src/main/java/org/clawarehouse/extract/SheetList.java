package org.clawarehouse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;

/** The sheets that the main part of a workbook lists. One that may hold the table is not passed over because the list is damaged. */
final class SheetList {

    private static final String WORKSHEET = "spreadsheetml.worksheet+xml";
    private static final String TO_WORKSHEET = "/worksheet";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final String file;
    private final PackagePart main;
    private final List<Workbook.Sheet> sheets = new ArrayList<>();
    private boolean date1904;

    SheetList(String file, PackagePart main) {
        this.file = file;
        this.main = main;
    }

    void read(XMLStreamReader xml, List<PackagePart> parts) throws XMLStreamException, InvalidFormatException {
        while (xml.hasNext()) {
            if (Xml.next(xml, file) == XMLStreamConstants.START_ELEMENT) {
                readElement(xml);
            }
        }
        if (isIncomplete(parts)) {
            throw WorkbookCheck.damaged(file);
        }
    }

    /** Every worksheet in the file is a sheet of the workbook, and no two sheets are one. */
    private boolean isIncomplete(List<PackagePart> parts) throws InvalidFormatException {
        Set<PackagePartName> listed = sheets.stream().map(sheet -> sheet.part().getPartName()).collect(Collectors.toSet());
        boolean lost = parts.stream().anyMatch(part -> part.getContentType().endsWith(WORKSHEET) && !listed.contains(part.getPartName()));
        int related = 0;
        for (PackageRelationship relationship : main.getRelationships()) {
            related += relationship.getRelationshipType().endsWith(TO_WORKSHEET) ? 1 : 0;
        }
        return lost || listed.size() < sheets.size() || related > sheets.size();
    }

    private void readElement(XMLStreamReader xml) throws InvalidFormatException {
        if (xml.getLocalName().equals("workbookPr")) {
            String flag = Xml.attribute(xml, "date1904");
            date1904 = "1".equals(flag) || "true".equals(flag);
        } else if (xml.getLocalName().equals("sheet")) {
            String state = Xml.attribute(xml, "state");
            String id = xml.getAttributeValue(RELATIONSHIPS, "id");
            String name = xml.getAttributeValue(null, "name");
            add(name == null ? "" : SafeName.of(name), state != null && !state.equals("visible"), id == null ? null : main.getRelationship(id));
        }
    }

    /** A sheet whose kind is told in two ways, or that is nowhere, is damage. */
    private void add(String name, boolean hidden, PackageRelationship relationship) throws InvalidFormatException {
        PackagePart part = relationship == null ? null : main.getRelatedPart(relationship);
        boolean isWorksheet = part != null && part.getContentType().endsWith(WORKSHEET);
        if (part == null || isWorksheet != relationship.getRelationshipType().endsWith(TO_WORKSHEET)) {
            throw WorkbookCheck.damaged(file);
        }
        if (isWorksheet) {
            sheets.add(new Workbook.Sheet(name, hidden, part));
        }
    }

    List<Workbook.Sheet> sheets() {
        return sheets;
    }

    /** Returns whether days count from 1904. */
    boolean date1904() {
        return date1904;
    }
}
