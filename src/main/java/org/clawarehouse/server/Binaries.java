package org.clawarehouse.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the archive that the class path carries for this machine. */
final class Binaries {

    private static final String VERSION = "17.11";

    private Binaries() {
    }

    /** Returns the directory that holds {@code bin}, {@code lib} and {@code share}. */
    static Path unpack(Path home) throws IOException {
        Path target = home.resolve("postgresql-" + VERSION);
        if (!Files.isDirectory(target)) {
            Path unfinished = Files.createDirectory(home.resolve("unpacking-" + ProcessHandle.current().pid()));
            try (InputStream archive = archive()) {
                unpack(archive, unfinished);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    private static InputStream archive() throws IOException {
        String name = "/postgres-" + system() + "-" + architecture() + ".txz";
        InputStream archive = Binaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new IOException("no PostgreSQL for this machine on the class path: " + name);
        }
        return new XZInputStream(archive);
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(archive)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    path.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
                }
            }
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") ? "arm_64" : "x86_64";
    }
}
