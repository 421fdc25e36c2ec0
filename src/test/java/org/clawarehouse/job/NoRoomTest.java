package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.clawarehouse.extract.HostileWorkbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of temporary files that cannot be written to is told as such, and is no fault of a file. */
class NoRoomTest {

    @TempDir
    Path folder;

    private Ended withoutTemporaryFiles(List<String> words) throws Exception {
        return ChildProcess.start(JavaProgram.asBuilt().with("-Djava.io.tmpdir=" + folder.resolve("missing")), folder, words).end();
    }

    @Test
    void aNightThatCannotLayItsListsAside() throws Exception {
        Nights nights = new Nights();
        List<String> words = new ArrayList<>(Ended.nightly(SmallInbox.standard(folder.resolve("inbox")).folder(), "2021-07-01"));
        words.addAll(1, List.of("--database-url", nights.url()));
        Ended ended = withoutTemporaryFiles(words);
        assertThat(ended.exit()).as(ended.err()).isEqualTo(31);
        assertThat(ended.err()).contains("found a folder of temporary files that cannot be written to");
    }

    @Test
    void aWorkbookWhoseTextsCannotBeLaidAside() throws Exception {
        Path workbook = Files.write(folder.resolve("uasc.xlsx"), HostileWorkbooks.withManyTexts("CHILD", "SEX", "DOB", "DUC"));
        Ended ended = withoutTemporaryFiles(List.of("inspect", workbook.toString()));
        assertThat(ended.exit()).as(ended.err()).isEqualTo(31);
    }
}
