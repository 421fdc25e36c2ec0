package org.clawarehouse.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk that can be filled: a tmpfs, which takes a user who may mount one. */
final class SmallDisk implements AutoCloseable {

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Mounts one; a machine that does not allow it cannot try these faults, and says so. */
    static SmallDisk mount(Path place, String size) throws Exception {
        Files.createDirectories(place);
        if (run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", place.toString()) != 0) {
            throw new IllegalStateException("a tmpfs cannot be mounted here, so that no disk can be full: run this as root, or under unshare -Urm");
        }
        return new SmallDisk(place);
    }

    Path place() {
        return place;
    }

    /** Leaves so much room and no more. */
    void fill(long left) throws IOException {
        long room = Files.getFileStore(place).getUsableSpace() - left;
        byte[] block = new byte[4_096];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            for (long written = 0; written + block.length <= room; written += block.length) {
                out.write(block);
            }
        }
    }

    /** Makes room. */
    void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return place.resolve("ballast");
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    @Override
    public void close() throws Exception {
        run("umount", "--lazy", place.toString());
    }
}
