package org.clawarehouse.stage;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in PostgreSQL's binary COPY format: every field is its length and its value. */
final class CopyBytes {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int DAYS_TO_2000 = 10_957;

    private byte[] bytes;
    private int length;

    CopyBytes(int capacity) {
        bytes = new byte[capacity];
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Forgets everything behind this length. */
    void cutTo(int shorter) {
        length = shorter;
    }

    void beginning() {
        raw(SIGNATURE, 0, SIGNATURE.length);
        int32(0);
        int32(0);
    }

    void end() {
        int16(-1);
    }

    void int16(int value) {
        room(2);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    void int32(int value) {
        room(4);
        bytes[length++] = (byte) (value >> 24);
        bytes[length++] = (byte) (value >> 16);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    void raw(byte[] source, int from, int count) {
        room(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    void nothing() {
        int32(-1);
    }

    void smallint(int value) {
        int32(2);
        int16(value);
    }

    void integer(int value) {
        int32(4);
        int32(value);
    }

    /** A day given as days since 1970. */
    void date(int epochDay) {
        integer(epochDay - DAYS_TO_2000);
    }

    void bool(boolean value) {
        int32(1);
        room(1);
        bytes[length++] = (byte) (value ? 1 : 0);
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        int32(encoded.length);
        raw(encoded, 0, encoded.length);
    }

    void numeric(BigDecimal number) {
        NumericDigits.write(number, this);
    }

    private void room(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }
}
