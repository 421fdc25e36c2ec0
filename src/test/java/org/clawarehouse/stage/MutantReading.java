package org.clawarehouse.stage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.clawarehouse.extract.Contracts;
import org.clawarehouse.extract.Extract;
import org.clawarehouse.extract.Inbox;
import org.clawarehouse.extract.Limits;
import org.clawarehouse.extract.Line;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.StopException;

/**
 * What becomes of one file between the inbox and the COPY of its rows, without a database: how it ended, what became of each
 * line, and whatever breaks a promise.
 */
final class MutantReading {

    /**
     * A table that was found in the file.
     *
     * @param extract where
     * @param loaded  the cells of the lines that are rows
     * @param others  the lines that were rejected (BROKEN) or skipped
     */
    record Found(Extract extract, TreeMap<Integer, String[]> loaded, TreeMap<Integer, Line.Kind> others) {

        boolean accountsFor(int line) {
            return loaded.containsKey(line) || others.containsKey(line);
        }

        int lines() {
            return loaded.size() + others.size();
        }
    }

    private static final Contracts CONTRACTS = Contracts.load(Path.of("jobs", "extracts"));
    private static final Set<ExitCode> REFUSALS = Set.of(ExitCode.FILE_UNUSABLE, ExitCode.TABLE_MISSING, ExitCode.HOSTILE_INPUT);
    private static final Pattern MESSAGE = Pattern.compile("[^:]+\\.(csv|xlsx)[^\\p{Cntrl}]*: found [^\\p{Cntrl}]+; expected [^\\p{Cntrl}]+ \\([A-Z_0-9]+\\)");
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final UnstoredAccounts accounts = new UnstoredAccounts(Integer.MAX_VALUE);
    private final List<String> broken = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private boolean refused;

    /** Reads the file. */
    static MutantReading of(Path file) {
        MutantReading reading = new MutantReading();
        long start = PROCESSOR.getCurrentThreadCpuTime();
        try {
            for (Extract extract : Extract.open(Inbox.file(file), CONTRACTS, Limits.standard())) {
                reading.read(extract);
            }
        } catch (StopException e) {
            reading.refuse(e);
        } catch (RuntimeException | StackOverflowError | IOException e) {
            reading.broken.add("a defect: " + e + " at " + List.of(e.getStackTrace()).subList(0, Math.min(3, e.getStackTrace().length)));
        }
        if (PROCESSOR.getCurrentThreadCpuTime() - start > LONGEST.toNanos()) {
            reading.broken.add("longer than ten seconds of the processor");
        }
        reading.accounts.issues().forEach(reading::told);
        return reading;
    }

    private void refuse(StopException stop) {
        refused = true;
        if (!REFUSALS.contains(stop.exitCode()) || stop.issues().isEmpty()) {
            broken.add("exit " + stop.exitCode() + ": " + stop.getMessage());
        }
        stop.issues().forEach(this::told);
    }

    /** A message says where, what was found and what was expected, in one line and without a value. */
    private void told(Issue issue) {
        String message = issue.message();
        if (message.toUpperCase(Locale.ROOT).contains(MutantTable.CANARY)) {
            broken.add("a value was told: " + message);
        }
        if (!MESSAGE.matcher(message).matches()) {
            broken.add("a message of another shape: " + message);
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
        Found lines = new Found(extract, new TreeMap<>(), new TreeMap<>());
        extract.forEachLine(line -> {
            ascending(line, lines);
            if (line.kind() == Line.Kind.SKIPPED) {
                lines.others.put(line.number(), Line.Kind.SKIPPED);
                load.skip(line.rule(), line.number());
                return;
            }
            Fault fault = reader.read(line, row, warnings);
            if (fault != null) {
                lines.others.put(line.number(), Line.Kind.BROKEN);
                load.reject(fault, line.number());
                return;
            }
            warnings.forEach(warning -> load.warn(warning, line.number()));
            load.load();
            bytes.cutTo(0);
            copy.write(row, line.number());
            lines.loaded.put(line.number(), line.cells().clone());
        });
        settle(load.count(), lines);
    }

    private void ascending(Line line, Found lines) {
        int last = Math.max(lines.loaded.isEmpty() ? 0 : lines.loaded.lastKey(), lines.others.isEmpty() ? 0 : lines.others.lastKey());
        if (line.number() <= Math.max(last, lines.extract.headingLine())) {
            broken.add("line " + line.number() + " after line " + last);
        }
    }

    private void settle(FileCount count, Found lines) {
        found.add(lines);
        if (!count.addsUp() || count.read() != lines.lines() || count.loaded() != lines.loaded.size()) {
            broken.add("of " + lines.lines() + " lines, " + lines.loaded.size() + " loaded, it counts " + count);
        }
    }

    List<String> broken() {
        return broken;
    }

    boolean refused() {
        return refused;
    }

    /** Returns what was found of a table. */
    Optional<Found> found(MutantTable table) {
        return found.stream().filter(one -> one.extract.contract().table().equals(table.name())).findFirst();
    }

    /** Returns how many lines are accounted for. */
    long lines() {
        return found.stream().mapToLong(Found::lines).sum();
    }
}
