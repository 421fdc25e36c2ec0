package org.clawarehouse.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip whose bytes depend on nothing but its contents: entries in order, all of one fixed time. */
final class FixedZip {

    /** The very first moment a zip can name is also its mark for "see elsewhere", so not that one. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private FixedZip() {
    }

    /** Returns the same entries packed anew; the list of content types comes first, as readers expect. */
    static byte[] of(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
                .thenComparing(Comparator.naturalOrder()));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry packed = new ZipEntry(entry.getKey());
                packed.setTimeLocal(TIME);
                out.putNextEntry(packed);
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
