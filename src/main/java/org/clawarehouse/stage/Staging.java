package org.clawarehouse.stage;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clawarehouse.extract.Contract;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.extract.Extract;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.Severity;
import org.clawarehouse.sql.Session;

/** Brings schema stage up to date with the files of one delivery. */
public final class Staging {

    private static final Comparator<Extract> AS_CHANGED = Comparator.<Extract, java.time.Instant>comparing(e -> e.file().modified())
            .thenComparing(e -> e.file().name()).thenComparing(e -> e.sheet() == null ? "" : e.sheet());

    private final Contracts contracts;
    private final StagingOptions options;
    private final Accounts accounts;
    private final StagingProgress progress;

    /** Prepares the staging of a delivery; the tables are those of {@link StageSchema}. */
    public Staging(Contracts contracts, StagingOptions options, Accounts accounts, StagingProgress progress) {
        this.contracts = contracts;
        this.options = options;
        this.accounts = accounts;
        this.progress = progress;
    }

    /**
     * Reads the files of a delivery into schema stage, in the caller's transaction on the connection. Each row is kept
     * once: what is new gets this delivery as its first, what is gone is closed by it, what stands is not touched.
     *
     * @param deliveryNo number of the delivery; its row may be a part of the same transaction
     * @param extracts   what was recognised in the files, in any order
     * @throws org.clawarehouse.run.StopException 11, 12 or 14 when a file turns out unusable while it is read,
     *         15 when lines read and rows stored do not agree; the transaction is then to be rolled back
     */
    public StagingResult stage(Connection connection, int deliveryNo, List<Extract> extracts) {
        List<FileLoad> loads = open(extracts);
        List<TableChange> changes = new ArrayList<>();
        try {
            byTable(loads).forEach((table, files) -> changes.add(
                    new TableLoad(new Session(connection), files.get(0).contract(), deliveryNo, progress, files).run()));
        } finally {
            loads.forEach(load -> accounts.settle(load.count()));
        }
        List<FileCount> counts = loads.stream().map(FileLoad::count).toList();
        accounts.loaded(connection, deliveryNo, counts);
        return new StagingResult(counts, List.copyOf(changes), intolerable(counts));
    }

    private List<FileLoad> open(List<Extract> extracts) {
        List<FileLoad> loads = new ArrayList<>();
        for (Extract extract : extracts.stream().sorted(AS_CHANGED).toList()) {
            Reading reading = reading(extract, options.asAt());
            Contract contract = contracts.forTable(extract.contract().table(), reading.collectionYear());
            String authority = contract.shared() ? "" : extract.file().authorityCode() == null ? options.authorityCode()
                    : extract.file().authorityCode();
            loads.add(new FileLoad(extract, contract, reading, authority, accounts.open(extract, authority), accounts));
        }
        return loads;
    }

    /** The codes in force are those of the return's year, or, for a full extract, of the year of the as-at date. */
    static Reading reading(Extract extract, LocalDate asAt) {
        Integer returnYear = extract.file().returnYear();
        return new Reading(asAt, returnYear == null ? Reading.collectionYear(asAt) : returnYear, extract.date1904(),
                extract.sheet() != null);
    }

    private static Map<String, List<FileLoad>> byTable(List<FileLoad> loads) {
        return loads.stream().collect(Collectors.groupingBy(l -> l.contract().table(), TreeMap::new, Collectors.toList()));
    }

    private List<Issue> intolerable(List<FileCount> counts) {
        return counts.stream().filter(count -> !options.tolerates(count)).map(count -> new Issue(Severity.STOP,
                "TOO_MANY_REJECTED", new org.clawarehouse.run.Place(count.file(), count.sheet(), 0, null),
                count.rejected() + " of " + count.read() + " rows rejected", "at most " + options.tolerancePercent()
                        + " % or " + options.toleranceRows() + " rows; correct the file, or accept it with --accept-rejections"))
                .toList();
    }
}
