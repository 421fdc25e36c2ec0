package org.clawarehouse.stage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seeded damage to a file: to its bytes, to its lines, or to its encoding. The same seed does the same damage. */
public final class Mutation {

    private static final byte[] NASTY = {'"', '\'', ',', ';', '\t', '\n', '\r', 0, 0x1A, (byte) 0xC3, (byte) 0x81, (byte) 0xFF, (byte) 0xA0, ' ', '=', '<', '&'};
    private static final String[] TOKENS = {"\"\"", "\",\"", "\"", "\r\n\r\n", "\u202e", "\u00a0", "Total", "1.2E+06", "31/02/2020", "=cmd|' /C calc'!A0", "NULL",
        "'; drop table stage.episodes; --", "\ufeff", "\u0000", "CHILD,DECOM,RNE", "9".repeat(400), "\r\nTotal: 24\r\n", "\r\n-- end --\r\n", "${jndi:ldap://x}"};

    private final Random random;

    /** Damage that these random numbers decide. */
    public Mutation(Random random) {
        this.random = random;
    }

    /** Damages a text file, whose cells this character separates, in one way. */
    public byte[] ofText(byte[] bytes, char delimiter) {
        return switch (random.nextInt(14)) {
            case 0, 1 -> flipped(bytes);
            case 2 -> bitFlipped(bytes);
            case 3 -> inserted(bytes, TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
            case 4 -> inserted(bytes, new byte[] {NASTY[random.nextInt(NASTY.length)]});
            case 5 -> cut(bytes);
            case 6 -> without(bytes);
            case 7 -> quoteOpened(bytes, delimiter);
            case 8 -> headingSpoilt(bytes);
            default -> lines(bytes, delimiter);
        };
    }

    /** Damages a few bytes of anything. */
    byte[] flipped(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int i = bytes.length == 0 ? 0 : 1 + random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = random.nextBoolean() ? NASTY[random.nextInt(NASTY.length)] : (byte) random.nextInt(256);
        }
        return bytes;
    }

    byte[] bitFlipped(byte[] whole) {
        byte[] bytes = whole.clone();
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    byte[] inserted(byte[] bytes, byte[] what) {
        return insertedAt(bytes, random.nextInt(bytes.length + 1), what);
    }

    private static byte[] insertedAt(byte[] bytes, int at, byte[] what) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + what.length);
        System.arraycopy(what, 0, longer, at, what.length);
        System.arraycopy(bytes, at, longer, at + what.length, bytes.length - at);
        return longer;
    }

    byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    byte[] without(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(60));
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    /** A quotation mark where a cell begins, which nothing closes. */
    private byte[] quoteOpened(byte[] bytes, char delimiter) {
        int from = random.nextInt(bytes.length + 1);
        int cell = text(bytes).indexOf(delimiter, from);
        return insertedAt(bytes, cell < 0 ? from : cell + 1, new byte[] {'"'});
    }

    /** Something happens to one of the first few hundred bytes, where the headings are. */
    private byte[] headingSpoilt(byte[] bytes) {
        byte[] spoilt = bytes.clone();
        int at = random.nextInt(Math.max(1, Math.min(120, bytes.length)));
        if (at < spoilt.length) {
            spoilt[at] = random.nextBoolean() ? (byte) ('A' + random.nextInt(26)) : NASTY[random.nextInt(NASTY.length)];
        }
        return spoilt;
    }

    private byte[] lines(byte[] bytes, char delimiter) {
        List<String> lines = new ArrayList<>(List.of(text(bytes).split("(?<=\n)|(?<=\r)(?!\n)")));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(10)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(other, lines.get(one));
            case 2 -> Collections.swap(lines, one, other);
            case 3 -> lines.replaceAll(line -> swapped(line, delimiter));
            case 4 -> lines.set(one, swapped(lines.get(one), delimiter));
            case 5 -> lines.replaceAll(line -> line.replace(delimiter, ";\t,|".charAt(other % 4)));
            case 6 -> lines.set(one, lines.get(one).replace(delimiter, ";\t,|".charAt(other % 4)));
            case 7 -> lines.set(one, recoded(lines.get(one)));
            case 8 -> lines.set(one, lines.get(one).replaceAll("[\r\n]+", new String[] {"\r", "\n", "\r\n", "\n\r", ""}[other % 5]));
            default -> lines.replaceAll(line -> shortened(line, delimiter));
        }
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One line in another encoding than the others. */
    private String recoded(String line) {
        String decoded = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        Charset charset = random.nextInt(3) == 0 ? StandardCharsets.UTF_16LE : Charset.forName("windows-1252");
        return text((decoded + (random.nextBoolean() ? "\u00e9" : "")).getBytes(charset));
    }

    /** The second column before the first. */
    private static String swapped(String line, char delimiter) {
        String[] cells = line.split(java.util.regex.Pattern.quote("" + delimiter), 3);
        return cells.length < 3 ? line : cells[1] + delimiter + cells[0] + delimiter + cells[2];
    }

    /** Without the last column. */
    private static String shortened(String line, char delimiter) {
        int last = line.lastIndexOf(delimiter);
        int end = line.length() - line.stripTrailing().length();
        return last < 0 || line.contains("\"") ? line : line.substring(0, last) + line.substring(line.length() - end);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
