package org.clawarehouse.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.clawarehouse.extract.InboxFile;
import org.clawarehouse.extract.Inbox;
import org.clawarehouse.sql.ProgramFiles;

/** The lists of {@code jobs/reference}, laid out as files for as long as a run reads them: they are taken in like any extract. */
final class OwnLists implements AutoCloseable {

    private final Path folder;

    private OwnLists(Path folder) {
        this.folder = folder;
    }

    static OwnLists layOut(ProgramFiles files) {
        try {
            OwnLists lists = new OwnLists(Files.createTempDirectory("cla-warehouse-lists-"));
            Path own = Files.createDirectories(lists.folder.resolve("own"));
            for (Map.Entry<String, String> list : files.texts("jobs/reference", ".csv").entrySet()) {
                Files.writeString(own.resolve(Path.of(list.getKey()).getFileName()), list.getValue());
            }
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the lists under the names they have in the project. */
    List<InboxFile> files() {
        List<InboxFile> files = new ArrayList<>();
        for (InboxFile file : new Inbox(folder).files()) {
            files.add(new InboxFile(file.path(), "jobs/reference/" + file.path().getFileName(), null, "own", null,
                    file.sha256(), file.size(), file.modified()));
        }
        return files;
    }

    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
