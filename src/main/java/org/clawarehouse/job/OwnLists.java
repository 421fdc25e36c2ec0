package org.clawarehouse.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.clawarehouse.extract.InboxFile;
import org.clawarehouse.extract.Inbox;
import org.clawarehouse.extract.TemporaryFiles;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.ProgramFiles;

/** The lists of {@code jobs/reference}, laid out as files for as long as a run reads them: they are taken in like any extract. */
final class OwnLists implements AutoCloseable {

    /** How the names of these files begin in the books. */
    static final String FOLDER = "jobs/reference/";

    private static final Pattern NAME = Pattern.compile("cla-warehouse-lists-(\\d+)-.*");

    private final Path folder;

    private OwnLists(Path folder) {
        this.folder = folder;
    }

    /** Lays them out; throws {@link StopException} 31 where there is no room for them. */
    static OwnLists layOut(ProgramFiles files) {
        try {
            OwnLists lists = new OwnLists(Files.createTempDirectory("cla-warehouse-lists-" + ProcessHandle.current().pid() + "-"));
            try {
                removeLeftovers(lists.folder.getParent());
                lists.write(files.texts("jobs/reference", ".csv"));
                return lists;
            } catch (IOException | RuntimeException e) {
                lists.close();
                throw e;
            }
        } catch (IOException e) {
            throw TemporaryFiles.noRoom();
        }
    }

    private void write(Map<String, String> texts) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        for (Map.Entry<String, String> list : texts.entrySet()) {
            Files.writeString(own.resolve(Path.of(list.getKey()).getFileName()), list.getValue());
        }
    }

    /** Returns the lists under the names they have in the project. */
    List<InboxFile> files() {
        List<InboxFile> files = new ArrayList<>();
        for (InboxFile file : new Inbox(folder).files()) {
            files.add(new InboxFile(file.path(), FOLDER + file.path().getFileName(), null, "own", null,
                    file.sha256(), file.size(), file.modified()));
        }
        return files;
    }

    /** Folders of programs that were killed; one of another user stays. */
    private static void removeLeftovers(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, "cla-warehouse-lists-*")) {
            for (Path left : folders) {
                Matcher name = NAME.matcher(left.getFileName().toString());
                if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty() && Files.isWritable(left)) {
                    new OwnLists(left).close();
                }
            }
        }
    }

    /** Another run may be at the same leftovers: what has gone is gone. */
    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            System.getLogger(OwnLists.class.getName()).log(System.Logger.Level.DEBUG, "gone already", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
