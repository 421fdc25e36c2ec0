package org.clawarehouse.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Workbooks whose parts are stored and not packed: their bytes can be seen, and changed, from outside. */
final class Stored {

    private Stored() {
    }

    static byte[] workbook(TestWorkbook workbook) {
        return zip(parts(workbook.bytes()));
    }

    static byte[] with(TestWorkbook workbook, String name, byte[] content) {
        Map<String, byte[]> parts = parts(workbook.bytes());
        parts.put(name, content);
        return zip(parts);
    }

    /** Returns a stored workbook, given as text and changed, as a good zip file of the changed parts. */
    static byte[] repacked(String workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int at = workbook.indexOf("PK\u0003\u0004");
        while (at >= 0) {
            int next = workbook.indexOf("PK\u0003\u0004", at + 4);
            int end = next < 0 ? workbook.indexOf("PK\u0001\u0002") : next;
            int name = workbook.charAt(at + 26) + 256 * workbook.charAt(at + 27);
            parts.put(workbook.substring(at + 30, at + 30 + name), workbook.substring(at + 30 + name, end).getBytes(StandardCharsets.ISO_8859_1));
            at = next;
        }
        return zip(parts);
    }

    private static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                CRC32 crc = new CRC32();
                crc.update(part.getValue());
                entry.setCrc(crc.getValue());
                entry.setSize(part.getValue().length);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
