package org.clawarehouse.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What happens to the files of a delivery; the command after it is the same delivery as it should have been. */
final class FileFaults {

    private final FaultTrial trial;
    private final FaultScene scene;

    FileFaults(FaultTrial trial) {
        this.trial = trial;
        this.scene = trial.scenes().scene("next night");
    }

    /** Refused with one of these codes, told without a value, and mart as it was. */
    private void refused(String name, String asAt, Set<Integer> exits, Consumer<SmallInbox> damage) throws Exception {
        trial.run("files", name, scene, (s, nights) -> {
            SmallInbox inbox = copy(Path.of(s.words().get(2)));
            damage.accept(inbox);
            Ended ended = nights.nightly(inbox, asAt);
            if (!exits.contains(ended.exit()) || !new TableStates(nights.database()).meaningInTurn().stream().map(nights::one).toList()
                    .equals(s.before().inTurn())) {
                throw new IllegalStateException("exit " + ended.exit() + " where " + exits + " is due: " + ended.err());
            }
            return List.of(ended);
        });
    }

    private SmallInbox copy(Path from) throws IOException {
        SmallInbox inbox = new SmallInbox(Files.createTempDirectory(trial.scenes().folder(), "inbox"));
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                inbox.put(from.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return inbox;
    }

    void all() throws Exception {
        refused("out of order", "2021-06-30", Set.of(13), inbox -> { });
        refused("cut to its first half", "2021-08-20", Set.of(13), inbox -> inbox.put(SmallInbox.EPISODES,
                inbox.text(SmallInbox.EPISODES).substring(0, 700)));
        refused("no bytes", "2021-08-20", Set.of(11), inbox -> inbox.put(SmallInbox.EPISODES, new byte[0]));
        refused("headings alone", "2021-08-20", Set.of(11), inbox -> inbox.put(SmallInbox.EPISODES,
                inbox.text(SmallInbox.EPISODES).lines().findFirst().orElseThrow() + "\n"));
        refused("UTF-16", "2021-08-20", Set.of(11), inbox -> inbox.put(SmallInbox.EPISODES,
                inbox.text(SmallInbox.EPISODES).getBytes(StandardCharsets.UTF_16)));
        refused("a line of five megabytes", "2021-08-20", Set.of(14), inbox -> inbox.append(SmallInbox.EPISODES, "A".repeat(5_000_000)));
        refused("rubbish in every row", "2021-08-20", Set.of(10, 13), inbox -> inbox.put(SmallInbox.EPISODES,
                inbox.text(SmallInbox.EPISODES).replace("10/01/2020", "KANARI/KANARI")));
        refused("a heading gone", "2021-08-20", Set.of(11), inbox -> inbox.replace(SmallInbox.EPISODES, "DECOM", "KOMMT"));
        refused("the headings gone", "2021-08-20", Set.of(11), inbox -> inbox.put(SmallInbox.EPISODES,
                inbox.text(SmallInbox.EPISODES).substring(inbox.text(SmallInbox.EPISODES).indexOf('\n') + 1)));
        refused("not a workbook", "2021-08-20", Set.of(11, 14), inbox -> inbox.put("finance/ledger.xlsx",
                Arrays.copyOf("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1), 400)));
        refused("growing", "2021-08-20", Set.of(12), this::grow);
    }

    /** A writer that does not stop; it ends with the process that it disturbs. */
    private void grow(SmallInbox inbox) {
        Path file = inbox.folder().resolve(SmallInbox.EPISODES);
        Thread writer = new Thread(() -> {
            try {
                for (int i = 0; i < 20_000; i++) {
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

    /** What does not matter: names, the order of columns, one file twice. The tables are the same. */
    void harmless() throws Exception {
        trial.run("files", "misnamed, twice, with strangers", scene, (s, nights) -> {
            SmallInbox inbox = copy(Path.of(s.words().get(2)));
            String episodes = inbox.text(SmallInbox.EPISODES);
            inbox.remove(SmallInbox.EPISODES).put("ssda903/header (2).csv", episodes).put("ssda903/copy of header (2).csv", episodes)
                    .put("lcs/reading.txt", "Nothing in particular\n");
            return List.of(ProcessFaults.expect(nights.nightly(inbox, "2021-08-20"), 0));
        });
    }
}
