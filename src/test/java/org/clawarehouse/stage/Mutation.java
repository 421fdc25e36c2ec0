package org.clawarehouse.stage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seeded damage to a file: to its bytes, to its lines, or to its encoding. The same seed does the same damage. */
final class Mutation {

    private static final byte[] NASTY = {'"', '\'', ',', ';', '\t', '\n', '\r', 0, 0x1A, (byte) 0xC3, (byte) 0x81, (byte) 0xFF, (byte) 0xA0, ' ', '=', '<', '&'};
    private static final String[] TOKENS = {"\"\"", "\",\"", "\r\n\r\n", "\u202e", "\u00a0", "Total", "1.2E+06", "31/02/2020", "=cmd|' /C calc'!A0", "NULL",
        "'; drop table stage.episodes; --", "\ufeff", "\u0000", "CHILD,DECOM,RNE", "9".repeat(400)};

    private final Random random;

    Mutation(long seed) {
        random = new Random(seed);
    }

    /** Damages a text file in one to three ways. */
    byte[] ofText(byte[] whole) {
        byte[] bytes = whole;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> flipped(bytes);
            case 3 -> inserted(bytes, TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
            case 4 -> inserted(bytes, new byte[] {NASTY[random.nextInt(NASTY.length)]});
            case 5 -> cut(bytes);
            case 6 -> without(bytes);
            case 11 -> text(bytes).getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
            default -> lines(bytes);
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

    private byte[] inserted(byte[] bytes, byte[] what) {
        int at = random.nextInt(bytes.length + 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + what.length);
        System.arraycopy(what, 0, longer, at, what.length);
        System.arraycopy(bytes, at, longer, at + what.length, bytes.length - at);
        return longer;
    }

    byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    private byte[] without(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(60));
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    private byte[] lines(byte[] bytes) {
        List<String> lines = new ArrayList<>(List.of(text(bytes).split("(?<=\n)")));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(other, lines.get(one));
            case 2 -> Collections.swap(lines, one, other);
            case 3 -> lines.replaceAll(Mutation::swapped);
            case 4 -> lines.set(one, swapped(lines.get(one)));
            default -> lines.replaceAll(line -> line.replace(",", other % 2 == 0 ? ";" : "\t"));
        }
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The second column before the first. */
    private static String swapped(String line) {
        String[] cells = line.split(",", 3);
        return cells.length < 3 ? line : cells[1] + "," + cells[0] + "," + cells[2];
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
