package org.clawarehouse.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.clawarehouse.sql.ProgramFiles;

/** A copy of jobs/ and sql/ that a test may change. */
final class DefinitionsOfTheirOwn {

    private final Path root;

    DefinitionsOfTheirOwn(Path root) {
        this.root = root;
        copy(Path.of("jobs"));
        copy(Path.of("sql"));
    }

    private void copy(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                if (Files.isDirectory(path)) {
                    Files.createDirectories(root.resolve(path));
                } else {
                    Files.copy(path, root.resolve(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path root() {
        return root;
    }

    ProgramFiles files() {
        return new ProgramFiles(root);
    }

    DefinitionsOfTheirOwn put(String file, String text) {
        try {
            Files.writeString(root.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
