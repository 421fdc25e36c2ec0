package org.clawarehouse.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.clawarehouse.extract.Contracts;
import org.clawarehouse.extract.Extract;
import org.clawarehouse.extract.Inbox;
import org.clawarehouse.extract.Limits;
import org.clawarehouse.extract.Line;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.StopException;

/**
 * What becomes of one file between the inbox and the COPY of its rows, without a database: how it ended, what of it was read,
 * and whatever breaks a promise.
 */
final class MutantReading {

    private static final Contracts CONTRACTS = Contracts.load(Path.of("jobs", "extracts"));
    private static final Set<ExitCode> REFUSALS = Set.of(ExitCode.FILE_UNUSABLE, ExitCode.TABLE_MISSING, ExitCode.HOSTILE_INPUT);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final UnstoredAccounts accounts = new UnstoredAccounts(Integer.MAX_VALUE);
    private final List<String> broken = new ArrayList<>();
    private final Set<String> children = new TreeSet<>();
    private long loaded;
    private long rejected;
    private long skipped;
    private boolean refused;

    /** Reads the file; {@code canary} stands in cells and must stand in no message. */
    static MutantReading of(Path file, String canary) {
        MutantReading reading = new MutantReading();
        long start = System.nanoTime();
        try {
            for (Extract extract : Extract.open(Inbox.file(file), CONTRACTS, Limits.standard())) {
                reading.read(extract);
            }
        } catch (StopException e) {
            reading.refuse(e, canary);
        } catch (RuntimeException | StackOverflowError | IOException e) {
            reading.broken.add("a defect: " + e + " at " + List.of(e.getStackTrace()).subList(0, Math.min(3, e.getStackTrace().length)));
        }
        if (System.nanoTime() - start > LONGEST.toNanos()) {
            reading.broken.add("longer than ten seconds");
        }
        reading.accounts.issues().forEach(issue -> reading.silent(issue, canary));
        return reading;
    }

    private void refuse(StopException stop, String canary) {
        refused = true;
        if (!REFUSALS.contains(stop.exitCode())) {
            broken.add("exit " + stop.exitCode() + ": " + stop.getMessage());
        }
        stop.issues().forEach(issue -> silent(issue, canary));
    }

    private void silent(Issue issue, String canary) {
        if (issue.message().toUpperCase(Locale.ROOT).contains(canary)) {
            broken.add("a value was told: " + issue.message());
        }
    }

    private void read(Extract extract) throws IOException {
        FileLoad load = new FileLoad(extract, extract.contract(), Staging.reading(extract, LocalDate.of(2021, 7, 10)), "E06000002",
                accounts.open(extract, "E06000002"), accounts);
        load.warnAboutFile();
        RowReader reader = new RowReader(load.contract(), load.reading());
        TypedRow row = reader.newRow();
        CopyBytes bytes = new CopyBytes(1 << 12);
        RowCopy copy = new RowCopy(load.contract(), bytes, true);
        copy.from(load.scope());
        List<Fault> warnings = new ArrayList<>();
        int[] last = {0};
        extract.forEachLine(line -> {
            ascending(line, last);
            if (line.kind() == Line.Kind.SKIPPED) {
                load.skip(line.rule(), line.number());
                return;
            }
            Fault fault = reader.read(line, row, warnings);
            if (fault != null) {
                load.reject(fault, line.number());
                return;
            }
            warnings.forEach(warning -> load.warn(warning, line.number()));
            load.load();
            bytes.cutTo(0);
            copy.write(row, line.number());
            children.add(line.cells()[0]);
        });
        settle(load.count());
    }

    private void ascending(Line line, int[] last) {
        if (line.number() <= last[0]) {
            broken.add("line " + line.number() + " after line " + last[0]);
        }
        last[0] = line.number();
    }

    private void settle(FileCount count) {
        if (!count.addsUp()) {
            broken.add("read " + count.read() + " and not " + count);
        }
        loaded += count.loaded();
        rejected += count.rejected();
        skipped += count.skipped();
    }

    List<String> broken() {
        return broken;
    }

    /** Returns what stands in the first column of the rows that were loaded. */
    Set<String> children() {
        return children;
    }

    boolean refused() {
        return refused;
    }

    long loaded() {
        return loaded;
    }

    long accountedFor() {
        return loaded + rejected + skipped;
    }

    static void put(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
