package org.clawarehouse.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.clawarehouse.run.StopException;

/** What one workbook may unpack to and how much text its cells may hold, counted while it is read. */
final class Budget {

    private static final long TOO_SMALL_TO_MIND = 1L << 20;

    private final String file;
    private final Limits limits;
    private long unpacked;
    private long text;

    Budget(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    static void check(String file, long size, long packed, Limits limits) {
        long ratio = size / Math.max(1, packed);
        if (size > limits.entryBytes() || size > TOO_SMALL_TO_MIND && ratio > limits.ratio()
                || size > limits.denseBytes() && ratio > limits.denseRatio()) {
            throw bomb(file);
        }
    }

    static StopException bomb(String file) {
        return Refusal.hostile(file, "DECOMPRESSION_BOMB", "a workbook that unpacks to far more than a table holds",
                "a workbook as Excel writes it");
    }

    /** Returns the part so that reading it counts against this budget. */
    InputStream spend(InputStream in, long packed) {
        return new Counted(in, packed);
    }

    /** Counts the characters of a cell. */
    void spendText(int characters) {
        text += characters;
        if (text > limits.totalText()) {
            throw bomb(file);
        }
    }

    private final class Counted extends FilterInputStream {

        private final long packed;
        private long size;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) {
            size += n;
            unpacked += n;
            check(file, size, packed, limits);
            if (unpacked > limits.totalBytes()) {
                throw bomb(file);
            }
        }
    }
}
