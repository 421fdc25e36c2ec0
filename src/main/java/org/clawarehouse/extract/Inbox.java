package org.clawarehouse.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;

/** The folder into which extracts are delivered. Files in it are read, never moved, changed or deleted. */
public final class Inbox {

    /** How long a file must have been left alone before it is read. */
    public static final Duration SETTLED = Duration.ofSeconds(5);

    private final Path root;

    /** An inbox at this folder. */
    public Inbox(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Waits; tests pass one that does not. */
    @FunctionalInterface
    public interface Sleeper {
        /** Returns after this time. */
        void sleep(Duration duration) throws InterruptedException;
    }

    /**
     * Returns the files that lie in the inbox, sorted by name, leaving out hidden, lock and temporary files.
     * Each is read once for its SHA-256.
     *
     * @throws StopException 33 without such a folder, 12 for what cannot be read, 14 for what is not a plain file
     */
    public List<InboxFile> files() {
        if (!Files.isDirectory(root)) {
            throw new StopException(ExitCode.CONFIGURATION, "no folder for the inbox at the place configured",
                    "a folder with the extracts (--inbox, CLA_INBOX)");
        }
        List<InboxFile> files = new ArrayList<>();
        try {
            new InboxWalk(root.toRealPath(), files).walk();
        } catch (IOException e) {
            throw Refusal.unreadable("inbox");
        }
        files.sort(Comparator.comparing(InboxFile::name));
        return List.copyOf(files);
    }

    /**
     * Returns one file outside any inbox, as if the folders above it were one ({@code inspect}).
     *
     * @throws StopException 12 when it cannot be read, 14 when it is not a plain file
     */
    public static InboxFile file(Path path) {
        Path file = path.toAbsolutePath().normalize();
        return InboxWalk.read(InboxPath.of(InboxPath.top(file).relativize(file)), file, attributes(file, path.getFileName().toString()));
    }

    /**
     * Waits until five seconds after the last change of each file and makes sure that none changes any more.
     *
     * @throws StopException 12, naming the file that is still being written or has gone
     */
    public void awaitSettled(Collection<InboxFile> files, Clock clock, Sleeper sleeper) {
        Instant now = clock.instant();
        Duration wait = files.stream().map(f -> Duration.between(now, f.modified().plus(SETTLED)))
                .max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        if (wait.compareTo(Duration.ZERO) > 0) {
            pause(sleeper, wait.compareTo(SETTLED) > 0 ? SETTLED : wait);
        }
        files.forEach(Inbox::checkUnchanged);
    }

    private static void pause(Sleeper sleeper, Duration wait) {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StopException(ExitCode.INTERRUPTED, "a request to stop", "nothing; run again when ready");
        }
    }

    private static void checkUnchanged(InboxFile file) {
        BasicFileAttributes now = attributes(file.path(), file.name());
        if (now.size() != file.size() || !now.lastModifiedTime().toInstant().equals(file.modified())) {
            throw Refusal.changed(file.name());
        }
    }

    private static BasicFileAttributes attributes(Path path, String name) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            throw Refusal.unreadable(SafeName.of(name));
        }
    }
}
