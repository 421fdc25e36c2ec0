package org.clawarehouse.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files inside a workbook as its table of contents lists them, looked at before anything is unpacked. */
final class ZipParts {

    private final String file;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private ZipParts(String file) {
        this.file = file;
    }

    /** Returns the parts, or null when this is no zip file that can be read. */
    static ZipParts of(Path path, String file, Limits limits) throws IOException {
        try (ZipFile zip = ZipPath.open(path, ZipFile::new)) {
            ZipParts parts = new ZipParts(file);
            boolean workbook = zip.getEntry("[Content_Types].xml") != null;
            if (workbook && zip.size() > limits.zipParts()) {
                throw Refusal.hostile(file, "LIMIT", "a workbook of " + zip.size() + " parts",
                        "at most " + limits.zipParts());
            }
            List<? extends ZipEntry> all = zip.stream().limit(limits.zipParts()).toList();
            for (ZipEntry entry : all) {
                parts.add(entry, workbook);
            }
            return parts;
        } catch (ZipException e) {
            return null;
        }
    }

    private void add(ZipEntry entry, boolean workbook) {
        if (workbook && (leadsOut(entry.getName()) || entries.containsKey(entry.getName()))) {
            throw Refusal.hostile(file, "ZIP_NAMES", "a part whose name leads out of the workbook or is there twice",
                    "a workbook as Excel writes it");
        }
        entries.put(entry.getName(), entry);
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")
                || name.chars().anyMatch(c -> c < ' ');
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    boolean hasEnding(String ending) {
        return entries.keySet().stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(ending));
    }

    boolean isOffice() {
        return has("[Content_Types].xml");
    }

    boolean isSpreadsheet() {
        return isOffice() && entries.keySet().stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("xl/"));
    }

    /** Returns a part as a stream that counts against the budget and makes sure at its end that nothing of it was damaged. */
    InputStream spend(InputStream part, String name, Budget budget) {
        ZipEntry entry = entries.get(name.startsWith("/") ? name.substring(1) : name);
        return budget.spend(new CheckedPart(part, entry == null ? -1 : entry.getCrc()),
                entry == null ? 0 : Math.max(0, entry.getCompressedSize()));
    }

    /** Refuses parts that by their own account unpack to more than is allowed. */
    void checkSizes(Limits limits) {
        for (ZipEntry entry : entries.values()) {
            Budget.check(file, entry.getSize(), Math.max(1, entry.getCompressedSize()), limits);
        }
    }
}
