package org.clawarehouse.job;

import static org.clawarehouse.job.SmallInbox.EPISODES;
import static org.clawarehouse.job.SmallInbox.HEADER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files that are cut, misnamed, out of order, of another shape, or change under the eyes of who reads them. */
final class DamagedDeliveries {

    private static final String KIND = "files damaged";
    private static final String HARMLESS = "files misnamed or of another shape";
    private static final Duration LONGEST_GROWTH = Duration.ofSeconds(20);

    private final FileFaults files;

    DamagedDeliveries(FileFaults files) {
        this.files = files;
    }

    void all(Random random, int cuts) throws Exception {
        refused();
        shapes();
        harmless();
        whileRead();
        for (int i = 0; i < cuts; i++) {
            cut(random);
        }
    }

    private void refused() throws Exception {
        files.refused(KIND, "out of order", "2021-06-30", Set.of(13), inbox -> { });
        files.refused(KIND, "cut to its first half", Set.of(13), inbox -> inbox.put(EPISODES, inbox.text(EPISODES).substring(0, 700)));
        files.refused(KIND, "no bytes", Set.of(11), inbox -> inbox.put(EPISODES, new byte[0]));
        files.refused(KIND, "headings alone", Set.of(11), inbox -> inbox.put(EPISODES, heading(inbox) + "\n"));
        files.refused(KIND, "the headings gone", Set.of(11), inbox -> inbox.put(EPISODES,
                inbox.text(EPISODES).substring(inbox.text(EPISODES).indexOf('\n') + 1)));
        files.refused(KIND, "UTF-16", Set.of(11), inbox -> inbox.put(EPISODES, inbox.text(EPISODES).getBytes(StandardCharsets.UTF_16)));
        files.refused(KIND, "rubbish in every row", Set.of(10, 13), inbox -> inbox.replace(EPISODES, "10/01/2020", "KANARI/KANARI"));
        files.refused(KIND, "a return of a later year", Set.of(13), inbox -> inbox.put("ssda903/2020/episodes.csv", inbox.text(EPISODES)));
        files.refused(KIND, "not a workbook", Set.of(11), inbox -> inbox.put("finance/ledger.xlsx",
                Arrays.copyOf("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1), 400)));
        files.refused(KIND, "growing", Set.of(12), DamagedDeliveries::grow);
    }

    private void shapes() throws Exception {
        for (String column : List.of("CHILD", "RNE", "LS", "PLACE")) {
            files.refused("a column renamed", column, Set.of(11), inbox -> inbox.replace(EPISODES, heading(inbox),
                    ("," + heading(inbox) + ",").replace("," + column + ",", ",KOMMT_NIE,").replaceAll("^,|,$", "")));
        }
        files.refused("a column dropped", "DECOM", Set.of(11), inbox -> inbox.put(EPISODES, withoutColumn(inbox.text(EPISODES), 1)));
        files.refused("a column twice", "DECOM", Set.of(11), inbox -> inbox.replace(EPISODES, "CHILD,DECOM", "DECOM,DECOM"));
        files.harmless(HARMLESS, "a column renamed that need not be there", inbox -> inbox.replace(EPISODES, ",URN\n", ",UNKNOWN\n"));
        files.harmless(HARMLESS, "a column more", inbox -> inbox.put(EPISODES, inbox.text(EPISODES).lines()
                .map(line -> "x" + line.hashCode() + "," + line).collect(Collectors.joining("\n"))
                .replaceFirst("^[^,]*", "NOTE")));
        files.harmless(HARMLESS, "columns in another order", inbox -> inbox.put(HEADER, inbox.text(HEADER).lines()
                .map(line -> line.split(",", -1)).map(cells -> String.join(",", cells[2], cells[4], cells[0], cells[3], cells[1]))
                .collect(Collectors.joining("\n"))));
    }

    private void harmless() throws Exception {
        files.harmless(HARMLESS, "misnamed, twice, with strangers", inbox -> {
            String episodes = inbox.text(EPISODES);
            inbox.remove(EPISODES).put("ssda903/header (2).csv", episodes).put("ssda903/copy of header (2).csv", episodes)
                    .put("lcs/reading.txt", "Nothing in particular\n");
        });
        files.harmless(HARMLESS, "two files swapped", inbox -> {
            String episodes = inbox.text(EPISODES);
            inbox.put(EPISODES, inbox.text(HEADER)).put(HEADER, episodes);
        });
        files.harmless(HARMLESS, "a link to a file of the inbox", inbox -> Files.createSymbolicLink(
                inbox.folder().resolve("ssda903/again.csv"), Path.of("episodes.csv")));
    }

    /** Cut anywhere in its last three rows, so that a value may end early and nobody can know. */
    private void cut(Random random) throws Exception {
        String text = original().text(EPISODES);
        int last = text.length() - 2;
        for (int i = 0; i < 2; i++) {
            last = text.lastIndexOf('\n', last) - 1;
        }
        int length = last + random.nextInt(text.length() - last);
        files.putRight("files cut in the last rows", "after " + length + " of " + text.length() + " characters",
                inbox -> inbox.put(EPISODES, text.substring(0, length)));
    }

    private void whileRead() throws Exception {
        int taken = files.scene().firstWriteTo("run.delivery");
        Integer[] noticed = {12};
        files.whileRead("replaced by another of the same size and time", taken, noticed, inbox -> {
            Path other = inbox.folder().resolve(".other");
            Files.writeString(other, inbox.text(EPISODES).replace("TS1 1AB", "NE1 1AA"));
            Files.setLastModifiedTime(other, Files.getLastModifiedTime(inbox.folder().resolve(EPISODES)));
            Files.move(other, inbox.folder().resolve(EPISODES), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
        files.whileRead("overwritten in place", taken, noticed,
                inbox -> inbox.put(EPISODES, inbox.text(EPISODES).replace("TS1 1AB", "NE1 1AA")));
        files.whileRead("cut short", taken, noticed, inbox -> inbox.put(EPISODES, inbox.text(EPISODES).substring(0, 900)));
        files.whileRead("deleted", taken, noticed, inbox -> inbox.remove(EPISODES));
    }

    private SmallInbox original() {
        return new SmallInbox(Path.of(files.scene().words().get(2)));
    }

    private static String heading(SmallInbox inbox) {
        return inbox.text(EPISODES).lines().findFirst().orElseThrow();
    }

    private static String withoutColumn(String text, int column) {
        return text.lines().map(line -> line.split(",", -1))
                .map(cells -> String.join(",", IntStream.range(0, cells.length).filter(i -> i != column)
                        .mapToObj(i -> cells[i]).toList())).collect(Collectors.joining("\n"));
    }

    /** A writer that does not stop while anybody reads; it ends with the file, or after some time. */
    private static void grow(SmallInbox inbox) {
        Path file = inbox.folder().resolve(EPISODES);
        Thread writer = new Thread(() -> {
            try {
                long end = System.nanoTime() + LONGEST_GROWTH.toNanos();
                for (int i = 0; System.nanoTime() < end && Files.exists(file); i++) {
                    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_625_000_000L + i)));
                    Thread.yield();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.setDaemon(true);
        writer.start();
    }
}
