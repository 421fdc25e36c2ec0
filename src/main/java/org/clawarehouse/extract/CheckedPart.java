package org.clawarehouse.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/** A part of a workbook whose checksum is compared at its end: neither library that reads zip files does so. */
final class CheckedPart extends CheckedInputStream {

    private static final long UNKNOWN = -1;

    private final long expected;

    CheckedPart(InputStream in, long expected) {
        super(in, new CRC32());
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        check(b);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        check(n);
        return n;
    }

    private void check(int read) throws IOException {
        if (read < 0 && expected != UNKNOWN && getChecksum().getValue() != expected) {
            throw new ZipException("a part that is not as it was packed");
        }
    }
}
