package org.clawarehouse.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the encoding of a text file: by its mark, else strict UTF-8 over the whole file, else Windows-1252. */
final class Encoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Bytes still expected of the character that is being read, and the range the next one must lie in. */
    private int open;
    private int low = 0x80;
    private int high = 0xBF;

    private Encoding() {
    }

    /** Returns encoding and mark; the delimiter is a comma until another one fits better. */
    static CsvFormat of(Path path) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            int n = in.readNBytes(buffer, 0, buffer.length);
            if (n >= 3 && (buffer[0] & 0xFF) == 0xEF && (buffer[1] & 0xFF) == 0xBB && (buffer[2] & 0xFF) == 0xBF) {
                return new CsvFormat(StandardCharsets.UTF_8, 3, ',');
            }
            Encoding encoding = new Encoding();
            while (n > 0) {
                if (!encoding.accepts(buffer, n)) {
                    return new CsvFormat(WINDOWS, 0, ',');
                }
                n = in.readNBytes(buffer, 0, buffer.length);
            }
            return new CsvFormat(encoding.open == 0 ? StandardCharsets.UTF_8 : WINDOWS, 0, ',');
        }
    }

    private boolean accepts(byte[] bytes, int n) {
        for (int i = 0; i < n; i++) {
            if ((bytes[i] < 0 || open > 0) && !accepts(bytes[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private boolean accepts(int b) {
        if (open > 0) {
            boolean inside = b >= low && b <= high;
            open--;
            low = 0x80;
            high = 0xBF;
            return inside;
        }
        return starts(b);
    }

    /** The ranges leave out overlong forms, surrogates and what lies above U+10FFFF. */
    private boolean starts(int b) {
        if (b >= 0xC2 && b <= 0xDF) {
            open = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            open = 2;
            low = b == 0xE0 ? 0xA0 : 0x80;
            high = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            open = 3;
            low = b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xF4 ? 0x8F : 0xBF;
        }
        return open > 0;
    }
}
