package org.clawarehouse.extract;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens zip files under names of other alphabets too: the libraries take a file by its name as text, and a name whose bytes are
 * none in the alphabet of this system is lost in it. Such a file is opened by way of a link.
 */
final class ZipPath {

    private static final char NO_CHARACTER = '\ufffd';

    private ZipPath() {
    }

    /** Something that opens a file and keeps it open. */
    @FunctionalInterface
    interface Opener<T> {
        /** Opens. */
        T open(File file) throws IOException;
    }

    static <T> T open(Path path, Opener<T> opener) throws IOException {
        return path.toString().indexOf(NO_CHARACTER) < 0 ? opener.open(path.toFile()) : openByLink(path, opener);
    }

    private static <T> T openByLink(Path path, Opener<T> opener) throws IOException {
        Path folder = folder();
        Path link = folder.resolve("link");
        try {
            Files.createSymbolicLink(link, path);
            return opener.open(link.toFile());
        } finally {
            Files.deleteIfExists(link);
            Files.delete(folder);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("cla-warehouse-");
        } catch (IOException e) {
            throw TemporaryFiles.noRoom();
        }
    }
}
