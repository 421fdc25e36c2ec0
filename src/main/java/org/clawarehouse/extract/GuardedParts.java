package org.clawarehouse.extract;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.clawarehouse.run.StopException;

/**
 * The parts of a workbook as the library asks for them. It makes a tree in memory of each that it reads while it opens the
 * workbook, whatever their names, and goes over some trees once for every level: they are looked at before it gets them.
 */
final class GuardedParts extends ZipFileZipEntrySource {

    private static final int DEEPEST = 5;
    private static final int MOST_NODES = 1_000_000;
    private static final int MOST_CHARACTERS = 32 << 20;

    private final String file;
    private final ZipParts parts;
    private final Budget budget;
    private int nodes;
    private long characters;
    private boolean opened;
    private StopException refusal;

    GuardedParts(ZipSecureFile zip, String file, ZipParts parts, Budget budget) {
        super(zip);
        this.file = file;
        this.parts = parts;
        this.budget = budget;
    }

    /** Says that the library has read what it makes trees of: from here on it only hands on what is read event by event. */
    void opened() {
        refuse();
        opened = true;
    }

    /** Refuses the workbook where a part was refused: the library takes that for damage, or for nothing. */
    void refuse() {
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        if (!opened) {
            try {
                check(entry);
            } catch (StopException e) {
                refusal = e;
                throw e;
            }
        }
        return super.getInputStream(entry);
    }

    private void check(ZipArchiveEntry entry) throws IOException {
        try (InputStream in = parts.spend(super.getInputStream(entry), entry.getName(), budget)) {
            XMLStreamReader xml = Xml.reader(in, file);
            int depth = 0;
            while (xml.hasNext()) {
                int event = Xml.next(xml, file);
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                nodes += event == XMLStreamConstants.START_ELEMENT ? 1 + xml.getAttributeCount() + xml.getNamespaceCount() : 1;
                refuseTooMuch(depth, characters + xml.getLocation().getCharacterOffset());
            }
            characters += xml.getLocation().getCharacterOffset();
        } catch (XMLStreamException e) {
            throw WorkbookCheck.damaged(file);
        }
    }

    private void refuseTooMuch(int depth, long read) {
        if (depth > DEEPEST || nodes > MOST_NODES || read > MOST_CHARACTERS) {
            throw Refusal.hostile(file, "LIMIT", "properties or relations of a workbook that are nested or go on without end",
                    "a workbook as Excel writes it");
        }
    }
}
