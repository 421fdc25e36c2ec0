package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.clawarehouse.run.StopException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {

    private static final Instant NOON = Instant.parse("2021-07-01T12:00:00Z");

    @TempDir
    Path folder;

    private Path root;
    private Delivery delivery;

    @BeforeEach
    void emptyInbox() throws IOException {
        root = Files.createDirectory(folder.resolve("inbox"));
        delivery = new Delivery(root);
    }

    private List<InboxFile> files() {
        return new Inbox(root).files();
    }

    private int refused() {
        return catchThrowableOfType(StopException.class, this::files).exitCode().code();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "ssda903/episodes.csv,                -,         ssda903,   -",
            "ssda903/2021/episodes.csv,           -,         ssda903,   2021",
            "SSDA903/2021/episodes.csv,           -,         ssda903,   2021",
            "E06000002/ssda903/2021/episodes.csv, E06000002, ssda903,   2021",
            "E06000002/lcs/care.xlsx,             E06000002, lcs,       -",
            "E06000002/care.xlsx,                 E06000002, -,         -",
            "reference/postcodes/2025/ts.csv,     -,         reference, -",
            "E0600000/lcs/care.csv,               -,         e0600000,  -",
            "episodes.csv,                        -,         -,         -"})
    void thePlaceOfAFileSaysWhoseAndWhatItIs(String name, String authority, String source, Integer year) {
        InboxFile file = delivery.put(name, "x").file(name);
        assertThat(file.authorityCode()).isEqualTo(authority);
        assertThat(file.folder()).isEqualTo(source);
        assertThat(file.returnYear()).isEqualTo(year);
    }

    @Test
    void aFileIsKnownByTheHashOfItsBytes() {
        assertThat(delivery.put("lcs/a.csv", "abc").file("lcs/a.csv").sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(delivery.file("lcs/a.csv").size()).isEqualTo(3);
    }

    @Test
    void filesComeInTheOrderOfTheirNames() {
        delivery.put("lcs/b.csv", "x").put("lcs/a.csv", "x").put("E06000002/z.csv", "x").put("a.csv", "x");
        assertThat(files()).extracting(InboxFile::name)
                .containsExactly("E06000002/z.csv", "a.csv", "lcs/a.csv", "lcs/b.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden.csv", "~$ledger.xlsx", "a.csv.part", "a.tmp", "a.csv~", ".git/a.csv", "a.crdownload",
            "Thumbs.db", "desktop.ini", ".~lock.a.csv#"})
    void hiddenLockAndTemporaryFilesAreNotThere(String name) {
        assertThat(delivery.put("finance/" + name, "x").put("finance/a.csv", "x").open("finance/a.csv")).isEmpty();
        assertThat(files()).extracting(InboxFile::name).containsExactly("finance/a.csv");
    }

    @Test
    void anEmptyInboxHasNoFilesAndAMissingOneIsAMistakeInTheConfiguration() {
        assertThat(files()).isEmpty();
        assertThat(catchThrowableOfType(StopException.class, () -> new Inbox(root.resolve("nowhere")).files())
                .exitCode().code()).isEqualTo(33);
    }

    @Test
    void aFolderBelowTheReturnsThatIsNoYearStopsTheRun() {
        delivery.put("ssda903/2021-22/episodes.csv", "x");
        assertThat(refused()).isEqualTo(11);
    }

    @Test
    void aFolderWithTheNameOfAFileStopsTheRun() {
        delivery.put("lcs/care.csv/inside.csv", "x");
        assertThat(refused()).isEqualTo(12);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkOutOfTheInboxIsRefused() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.csv"), "x");
        delivery.put("lcs/a.csv", "x");
        Files.createSymbolicLink(root.resolve("lcs/link.csv"), outside);
        assertThat(refused()).isEqualTo(14);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkToAFolderOutsideAndALinkToNothingAreRefused() throws IOException {
        Path link = root.resolve("lcs");
        Files.createSymbolicLink(link, Files.createDirectory(folder.resolve("elsewhere")));
        assertThat(refused()).isEqualTo(14);
        Files.delete(link);
        Files.createSymbolicLink(link, folder.resolve("nothing"));
        assertThat(refused()).isEqualTo(14);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkWithinTheInboxIsTheFileItLeadsTo() throws IOException {
        delivery.put("lcs/a.csv", "x");
        Files.createSymbolicLink(root.resolve("lcs/b.csv"), root.resolve("lcs/a.csv"));
        Files.createSymbolicLink(root.resolve("lcs2"), root.resolve("lcs"));
        assertThat(files()).extracting(InboxFile::name).containsExactly("lcs/a.csv", "lcs/b.csv");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anInboxMayItselfBeALink() throws IOException {
        delivery.put("lcs/a.csv", "x");
        Files.createSymbolicLink(root.resolve("lcs/b.csv"), root.resolve("lcs/a.csv"));
        Path link = Files.createSymbolicLink(folder.resolve("current"), root);
        assertThat(new Inbox(link).files()).extracting(InboxFile::name).containsExactly("lcs/a.csv", "lcs/b.csv");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkToAHiddenFolderIsReadUnderItsOwnName() throws IOException {
        delivery.put(".releases/2021-07/2021/episodes.csv", "x").put(".releases/2021-07/.hidden.csv", "x");
        Files.createSymbolicLink(root.resolve(".releases/2021-07/again"), Path.of("2021"));
        Files.createSymbolicLink(root.resolve(".current"), Path.of(".releases/2021-07"));
        Files.createSymbolicLink(root.resolve("ssda903"), Path.of(".current"));
        assertThat(files()).extracting(InboxFile::name).containsExactly("ssda903/2021/episodes.csv");
        assertThat(files().get(0).returnYear()).isEqualTo(2021);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkToAFileInAHiddenFolderIsThatFile() throws IOException {
        delivery.put("..2021_07_01/episodes.csv", "x");
        Files.createSymbolicLink(root.resolve("..data"), Path.of("..2021_07_01"));
        Files.createSymbolicLink(root.resolve("episodes.csv"), Path.of("..data/episodes.csv"));
        assertThat(files()).extracting(InboxFile::name).containsExactly("episodes.csv");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void hiddenFoldersThatLeadOnToHiddenFoldersAreRefusedAndNotFollowedForEver() throws IOException {
        delivery.put(".releases/2021-07/a.csv", "x");
        Files.createSymbolicLink(root.resolve("lcs"), Path.of(".releases/2021-07"));
        Files.createSymbolicLink(root.resolve(".releases/2021-07/loop"), root.resolve(".releases"));
        assertThat(refused()).isEqualTo(14);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkToAHiddenFolderWithTheNameOfAFileStopsTheRun() throws IOException {
        delivery.put(".releases/a.csv", "x");
        Files.createSymbolicLink(root.resolve("care.csv"), Path.of(".releases"));
        assertThat(refused()).isEqualTo(12);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsRefusedWithoutWaitingForIt() throws IOException, InterruptedException {
        Process mkfifo = new ProcessBuilder("mkfifo", root.resolve("episodes.csv").toString()).start();
        assertThat(mkfifo.waitFor()).isZero();
        assertThat(refused()).isEqualTo(14);
    }

    @Test
    void namesAreMadeSafeToPrint() {
        assertThat(SafeName.of("a\u001b[31mb\r\n\u202ecsv.x\u200b \u00e9😀")).isEqualTo("a_[31mb___csv.x_ é😀");
    }

    private void modified(String name, Instant when) throws IOException {
        Files.setLastModifiedTime(root.resolve(name), FileTime.from(when));
    }

    private List<Duration> await(Runnable meanwhile) {
        List<Duration> waits = new ArrayList<>();
        List<InboxFile> files = files();
        new Inbox(root).awaitSettled(files, Clock.fixed(NOON, ZoneOffset.UTC), wait -> {
            waits.add(wait);
            meanwhile.run();
        });
        return waits;
    }

    @Test
    void aFileLeftAloneForFiveSecondsIsNotWaitedFor() throws IOException {
        delivery.put("a.csv", "x").put("b.csv", "x");
        modified("a.csv", NOON.minusSeconds(5));
        modified("b.csv", NOON.minusSeconds(500));
        assertThat(await(() -> { })).isEmpty();
    }

    @Test
    void aFileChangedLatelyIsWaitedForUntilFiveSecondsHavePassed() throws IOException {
        delivery.put("a.csv", "x").put("b.csv", "x");
        modified("a.csv", NOON.minusSeconds(2));
        modified("b.csv", NOON.minusSeconds(4));
        assertThat(await(() -> { })).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void aFileFromTheFutureIsWaitedForNoLongerThanFiveSeconds() throws IOException {
        delivery.put("a.csv", "x");
        modified("a.csv", NOON.plusSeconds(86_400));
        assertThat(await(() -> { })).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void aFileThatGrowsMeanwhileIsNamed() throws IOException {
        delivery.put("a.csv", "x");
        modified("a.csv", NOON.minusSeconds(2));
        StopException stop = catchThrowableOfType(StopException.class, () -> await(() -> delivery.put("a.csv", "xy")));
        assertThat(stop.exitCode().code()).isEqualTo(12);
        assertThat(stop).hasMessageContaining("a.csv");
    }

    @Test
    void aFileThatGoesMeanwhileIsNamed() throws IOException {
        delivery.put("a.csv", "x");
        modified("a.csv", NOON.minusSeconds(2));
        StopException stop = catchThrowableOfType(StopException.class, () -> await(() -> assertThat(root.resolve("a.csv").toFile().delete()).isTrue()));
        assertThat(stop.exitCode().code()).isEqualTo(12);
    }

    @Test
    void aFileOutsideAnyInboxTakesItsPlaceFromTheFoldersAboveIt() {
        delivery.put("E06000002/ssda903/2021/episodes.csv", "x").put("plain.csv", "x");
        InboxFile file = Inbox.file(root.resolve("E06000002/ssda903/2021/episodes.csv"));
        assertThat(file.name()).isEqualTo("E06000002/ssda903/2021/episodes.csv");
        assertThat(file.returnYear()).isEqualTo(2021);
        assertThat(Inbox.file(root.resolve("plain.csv")).name()).isEqualTo("plain.csv");
        assertThat(catchThrowableOfType(StopException.class, () -> Inbox.file(root.resolve("none.csv"))).exitCode().code()).isEqualTo(12);
    }
}
