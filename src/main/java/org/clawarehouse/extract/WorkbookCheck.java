package org.clawarehouse.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clawarehouse.run.StopException;

/** Looks at a workbook before it is opened: what is hostile ends with exit 14, other formats with 11 and a remedy. */
final class WorkbookCheck {

    private final InboxFile file;
    private final Limits limits;

    WorkbookCheck(InboxFile file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** Returns the parts of a workbook, or null when the zip file is none and no table was to be expected in it. */
    ZipParts parts() throws IOException {
        ZipParts parts = ZipParts.of(file.path(), file.name(), limits);
        boolean expected = InboxPath.looksLikeExtract(file.path());
        if (parts == null && !expected) {
            return null;
        }
        if (parts == null) {
            throw damaged(file.name());
        }
        refuseOtherFormats(parts);
        if (!parts.isSpreadsheet()) {
            return stranger(expected);
        }
        refuseHostile(parts);
        return parts;
    }

    private ZipParts stranger(boolean expected) {
        if (expected) {
            throw damaged(file.name());
        }
        return null;
    }

    private void refuseOtherFormats(ZipParts parts) {
        if (parts.has("mimetype") && parts.has("content.xml") && InboxPath.extension(file.name()).equals("ods")) {
            throw otherFormat("an OpenDocument spreadsheet (.ods)");
        }
        if (parts.has("xl/workbook.bin")) {
            throw otherFormat("a binary workbook (.xlsb)");
        }
    }

    private StopException otherFormat(String found) {
        return Refusal.unusable(file.name(), "FORMAT", found, "CSV or an ordinary workbook; save it as Excel Workbook (*.xlsx)");
    }

    private void refuseHostile(ZipParts parts) throws IOException {
        if (file.size() > limits.workbookBytes()) {
            throw Refusal.hostile(file.name(), "LIMIT", "a workbook of " + file.size() + " bytes",
                    "at most " + limits.workbookBytes() + "; deliver it as CSV");
        }
        parts.checkSizes(limits);
        if (parts.hasEnding("vbaproject.bin")) {
            throw macro();
        }
        try (ZipFile zip = ZipPath.open(file.path(), ZipFile::new)) {
            for (ZipEntry entry : zip.stream().filter(WorkbookCheck::isDirectory).toList()) {
                check(zip, entry, parts);
            }
        }
    }

    /** The parts that say what is in a workbook, and that are read by a parser this program does not control. */
    private static boolean isDirectory(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.equals("[content_types].xml") || name.endsWith(".rels") || name.startsWith("docprops/") && name.endsWith(".xml");
    }

    private void check(ZipFile zip, ZipEntry entry, ZipParts parts) throws IOException {
        Budget budget = new Budget(file.name(), limits);
        try (InputStream in = parts.spend(zip.getInputStream(entry), entry.getName(), budget)) {
            XMLStreamReader xml = Xml.reader(in, file.name());
            while (xml.hasNext()) {
                if (Xml.next(xml, file.name()) == XMLStreamConstants.START_ELEMENT) {
                    String type = Xml.attribute(xml, "ContentType");
                    if (type != null && type.toLowerCase(Locale.ROOT).contains("macroenabled")) {
                        throw macro();
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw damaged(file.name());
        }
    }

    private StopException macro() {
        return Refusal.hostile(file.name(), "MACRO", "a workbook with macros",
                "a workbook without; save it as Excel Workbook (*.xlsx)");
    }

    static StopException damaged(String file) {
        return Refusal.unusable(file, "DAMAGED_WORKBOOK", "a workbook that cannot be read",
                "an .xlsx that Excel opens; export or transfer it again");
    }

    /** Refuses the old container format: encrypted workbooks and .xls; anything else in it is a stranger. */
    void refuseOle() throws IOException {
        if (contains("EncryptedPackage")) {
            throw Refusal.hostile(file.name(), "ENCRYPTED", "an encrypted workbook", "one without a password; save it again without");
        }
        if (InboxPath.looksLikeExtract(file.path()) || contains("Workbook")) {
            throw otherFormat("a workbook in the format of Excel 97 (.xls)");
        }
    }

    /** Names in that container are UTF-16; they are looked for in the bytes, without a parser that could be misled. */
    private boolean contains(String name) throws IOException {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
            int matched = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                matched = b == (wanted[matched] & 0xFF) ? matched + 1 : b == (wanted[0] & 0xFF) ? 1 : 0;
                if (matched == wanted.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
