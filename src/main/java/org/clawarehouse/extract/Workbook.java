package org.clawarehouse.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
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

    private final String file;
    private final Limits limits;
    private final ZipParts parts;
    private final OPCPackage container;
    private final PackagePart main;
    private final Budget budget;
    private final SheetList sheets;

    private Workbook(InboxFile inboxFile, Limits limits, ZipParts parts)
            throws IOException, InvalidFormatException, XMLStreamException {
        this.file = inboxFile.name();
        this.limits = limits;
        this.parts = parts;
        this.budget = new Budget(file, limits);
        this.container = open(inboxFile);
        this.main = mainPart();
        this.sheets = readSheets();
    }

    /** Opens a workbook whose parts {@link WorkbookCheck} has found harmless. */
    static Workbook open(InboxFile file, Limits limits, ZipParts parts)
            throws IOException, InvalidFormatException, XMLStreamException {
        return new Workbook(file, limits, parts);
    }

    /** Given only a file the library would unpack a damaged one into memory as far as it gets. */
    private OPCPackage open(InboxFile inboxFile) throws IOException, InvalidFormatException {
        ZipSecureFile zip = ZipPath.open(inboxFile.path(), ZipSecureFile::new);
        GuardedParts guarded = new GuardedParts(zip, file, parts, budget);
        try {
            OPCPackage opened = OPCPackage.open(guarded);
            opened.getRelationships();
            guarded.opened();
            return opened;
        } catch (InvalidFormatException | RuntimeException e) {
            zip.close();
            guarded.refuse();
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

    private SheetList readSheets() throws IOException, InvalidFormatException, XMLStreamException {
        SheetList list = new SheetList(file, main);
        try (InputStream in = open(main)) {
            list.read(Xml.reader(in, file), container.getParts());
        }
        return list;
    }

    private InputStream open(PackagePart part) throws IOException {
        return parts.spend(part.getInputStream(), part.getPartName().getName(), budget);
    }

    List<Sheet> sheets() {
        return sheets.sheets();
    }

    boolean date1904() {
        return sheets.date1904();
    }

    /** Returns the rows of a sheet; the stream behind them is closed with the workbook. */
    SheetRows rows(Sheet sheet, SheetCell.Strings strings) throws IOException, XMLStreamException {
        XMLStreamReader xml = Xml.reader(open(sheet.part()), file);
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
