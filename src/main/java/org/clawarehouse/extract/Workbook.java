package org.clawarehouse.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** An XLSX workbook, read as a stream of events; nothing in it is run, fetched or unpacked to disk. */
final class Workbook implements Closeable {

    /**
     * One sheet.
     *
     * @param name   its name, safe to print
     * @param hidden whether Excel hides it
     * @param part   where its rows are
     */
    record Sheet(String name, boolean hidden, PackagePart part) {
    }

    private static final String SHARED_STRINGS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings";
    private static final String WORKSHEET = "spreadsheetml.worksheet+xml";
    private static final String TO_WORKSHEET = "/worksheet";

    private final String file;
    private final Limits limits;
    private final ZipParts parts;
    private final OPCPackage container;
    private final PackagePart main;
    private final Budget budget;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean date1904;

    private Workbook(InboxFile inboxFile, Limits limits, ZipParts parts)
            throws IOException, InvalidFormatException, XMLStreamException {
        this.file = inboxFile.name();
        this.limits = limits;
        this.parts = parts;
        this.budget = new Budget(file, limits);
        this.container = open(inboxFile);
        this.main = mainPart();
        readSheets();
    }

    /** Opens a workbook whose parts {@link WorkbookCheck} has found harmless. */
    static Workbook open(InboxFile file, Limits limits, ZipParts parts)
            throws IOException, InvalidFormatException, XMLStreamException {
        return new Workbook(file, limits, parts);
    }

    /** Given only a file the library would unpack a damaged one into memory as far as it gets. */
    private static OPCPackage open(InboxFile file) throws IOException, InvalidFormatException {
        ZipSecureFile zip = new ZipSecureFile(file.path().toFile());
        try {
            return OPCPackage.open(new ZipFileZipEntrySource(zip));
        } catch (InvalidFormatException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private PackagePart mainPart() {
        if (container.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT).size() > 0) {
            throw Refusal.unusable(file, "FORMAT", "a workbook in Strict Open XML format",
                    "an ordinary .xlsx; save it in Excel as Excel Workbook (*.xlsx)");
        }
        PackageRelationshipCollection main = container.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
        PackagePart part = main.size() == 0 ? null : container.getPart(main.getRelationship(0));
        if (part == null) {
            throw WorkbookCheck.damaged(file);
        }
        return part;
    }

    private void readSheets() throws IOException, InvalidFormatException, XMLStreamException {
        try (InputStream in = open(main)) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (Xml.next(xml, file) == XMLStreamConstants.START_ELEMENT) {
                    readElement(xml);
                }
            }
        }
        refuseLostSheets();
    }

    /** Every worksheet in the file is a sheet of the workbook, and no two sheets are one. */
    private void refuseLostSheets() throws InvalidFormatException {
        Set<PackagePartName> listed = sheets.stream().map(sheet -> sheet.part().getPartName()).collect(Collectors.toSet());
        boolean lost = container.getParts().stream()
                .anyMatch(part -> part.getContentType().endsWith(WORKSHEET) && !listed.contains(part.getPartName()));
        int related = 0;
        for (PackageRelationship relationship : main.getRelationships()) {
            related += relationship.getRelationshipType().endsWith(TO_WORKSHEET) ? 1 : 0;
        }
        if (lost || listed.size() < sheets.size() || related > sheets.size()) {
            throw WorkbookCheck.damaged(file);
        }
    }

    private void readElement(XMLStreamReader xml) throws InvalidFormatException {
        if (xml.getLocalName().equals("workbookPr")) {
            String flag = Xml.attribute(xml, "date1904");
            date1904 = "1".equals(flag) || "true".equals(flag);
        } else if (xml.getLocalName().equals("sheet")) {
            String state = Xml.attribute(xml, "state");
            String id = xml.getAttributeValue("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
            String name = xml.getAttributeValue(null, "name");
            addSheet(name == null ? "" : SafeName.of(name), state != null && !state.equals("visible"),
                    id == null ? null : main.getRelationship(id));
        }
    }

    /** A sheet whose kind is told in two ways, or that is nowhere, may be the one with the table: it is not passed over. */
    private void addSheet(String name, boolean hidden, PackageRelationship relationship) throws InvalidFormatException {
        PackagePart part = relationship == null ? null : main.getRelatedPart(relationship);
        boolean isWorksheet = part != null && part.getContentType().endsWith(WORKSHEET);
        if (part == null || isWorksheet != relationship.getRelationshipType().endsWith(TO_WORKSHEET)) {
            throw WorkbookCheck.damaged(file);
        }
        if (isWorksheet) {
            sheets.add(new Sheet(name, hidden, part));
        }
    }

    private InputStream open(PackagePart part) throws IOException {
        return parts.spend(part.getInputStream(), part.getPartName().getName(), budget);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean date1904() {
        return date1904;
    }

    /** Returns the rows of a sheet; the stream behind them is closed with the workbook. */
    SheetRows rows(Sheet sheet, SheetCell.Strings strings) throws IOException, XMLStreamException {
        XMLStreamReader xml = Xml.reader(open(sheet.part()));
        return new SheetRows(xml, file, sheet.name(), limits, new SheetCell(xml, file, limits, budget, strings));
    }

    /** Reads the shared texts as long as they are wanted. */
    void readStrings(SharedStrings.Taker taker) throws IOException, XMLStreamException, InvalidFormatException {
        PackageRelationshipCollection found = main.getRelationshipsByType(SHARED_STRINGS);
        if (found.size() > 0) {
            try (InputStream in = open(main.getRelatedPart(found.getRelationship(0)))) {
                new SharedStrings(file, limits).read(in, taker);
            }
        }
    }

    @Override
    public void close() {
        container.revert();
    }
}
