package org.clawarehouse.extract;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts by number: the first in memory, all others in a temporary file, so that memory does not grow with them. */
final class SpooledStrings implements Closeable {

    private static final int IN_MEMORY = 50_000;
    private static final int CHARACTERS_IN_MEMORY = 4 << 20;

    private final List<String> first = new ArrayList<>();
    private int characters;
    private PagedFile texts;
    private PagedFile places;
    private DataOutputStream textOut;
    private DataOutputStream placeOut;
    private long position;
    private int spooled;

    /** Adds the next text. */
    void add(String text) throws IOException {
        if (spooled == 0 && first.size() < IN_MEMORY && characters + text.length() <= CHARACTERS_IN_MEMORY) {
            first.add(text);
            characters += text.length();
        } else {
            spool(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void spool(byte[] text) throws IOException {
        if (texts == null) {
            texts = PagedFile.temporary();
            places = PagedFile.temporary();
            textOut = new DataOutputStream(new BufferedOutputStream(texts.output(), 1 << 16));
            placeOut = new DataOutputStream(new BufferedOutputStream(places.output(), 1 << 16));
        }
        placeOut.writeLong(position);
        textOut.writeInt(text.length);
        textOut.write(text);
        position += Integer.BYTES + text.length;
        spooled++;
    }

    /** Says that all texts are there. */
    void complete() throws IOException {
        if (texts != null) {
            textOut.flush();
            placeOut.flush();
        }
    }

    /** Returns a text, or null when there is none of this number. */
    String get(int index) throws IOException {
        if (index < 0 || index >= first.size() + spooled) {
            return null;
        }
        return index < first.size() ? first.get(index) : fromSpool(index - first.size());
    }

    private String fromSpool(int index) throws IOException {
        long place = places.readLong((long) index * Long.BYTES);
        byte[] text = new byte[texts.readInt(place)];
        texts.read(place + Integer.BYTES, text, text.length);
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (texts != null) {
            try (PagedFile one = texts; PagedFile other = places) {
                first.clear();
            }
        }
    }
}
