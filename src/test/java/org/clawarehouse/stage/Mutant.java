package org.clawarehouse.stage;

import java.nio.file.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;

/**
 * A damaged file, made of its seed.
 *
 * @param table   the table whose rows it holds
 * @param ending  of its name: csv or xlsx
 * @param bytes   what it holds
 * @param harmless whether it is written in an unusual way and not damaged: it must not be refused
 */
record Mutant(MutantTable table, String ending, byte[] bytes, boolean harmless) {

    /** Returns a damaged text file. */
    static Mutant text(long seed) {
        return new MutantText(random(seed)).mutant();
    }

    /** Returns a damaged workbook. */
    static Mutant workbook(long seed) {
        return new MutantWorkbook(random(seed)).mutant();
    }

    /** The first numbers of neighbouring seeds are alike: they are spread. */
    private static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** Writes it into an inbox and returns its place. */
    Path into(Path inbox) throws IOException {
        Path file = inbox.resolve(table.folder()).resolve("a." + ending);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }
}
