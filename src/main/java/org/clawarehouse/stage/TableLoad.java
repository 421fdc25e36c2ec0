package org.clawarehouse.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clawarehouse.extract.Contract;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;

/** Brings one table of schema stage up to date with all the files of it in a delivery. */
final class TableLoad {

    private final Session session;
    private final Contract contract;
    private final int deliveryNo;
    private final StagingProgress progress;
    private final Map<Integer, FileLoad> files = new LinkedHashMap<>();

    /** Takes the files in ascending order of their numbers, which is the order in which they were changed. */
    TableLoad(Session session, Contract contract, int deliveryNo, StagingProgress progress, List<FileLoad> files) {
        this.session = session;
        this.contract = contract;
        this.deliveryNo = deliveryNo;
        this.progress = progress;
        files.forEach(file -> this.files.put(file.fileNo(), file));
    }

    TableChange run() {
        StageTable table = StageTable.of(contract);
        List<Scope> scopes = files.values().stream().map(FileLoad::scope).distinct().toList();
        StandingRows standing = new StandingRows(session, contract, scopes);
        boolean first = !standing.exist();
        Incoming incoming = first ? Incoming.direct(session, table, deliveryNo) : Incoming.aside(session, table, deliveryNo);
        Repetitions repetitions = fill(incoming, new Repetitions(expectedBytes(), !first && !contract.key().isEmpty()));
        Incoming.Census census = incoming.census(repetitions.duplicates());
        if (removeSurplus(incoming, repetitions.duplicates().isOverflown(), census.twice(), scopes)) {
            census = incoming.census(new Suspects());
        }
        reconcile(census.rowsByFile());
        long rows = files.values().stream().mapToLong(FileLoad::loaded).sum();
        TableChange change = first ? new TableChange(table.name(), rows, 0, 0)
                : standing.become(incoming, rows, repetitions.followers());
        if (change.added() + change.gone() > 0) {
            session.execute("analyze " + table.qualified());
        }
        return change;
    }

    private Repetitions fill(Incoming incoming, Repetitions repetitions) {
        for (FileLoad file : files.values()) {
            file.warnAboutFile();
            FileCopy.run(file, repetitions, progress, session.connection(), incoming.copy(file));
        }
        incoming.finished();
        return repetitions;
    }

    /** Removes exact duplicates, then rows that a file changed later has otherwise; returns whether there was need to look. */
    private boolean removeSurplus(Incoming incoming, boolean anyTwice, List<UUID> twice, List<Scope> scopes) {
        boolean united = scopes.size() < files.size() && !columnsThatDecide().isEmpty();
        if (anyTwice || !twice.isEmpty()) {
            incoming.removeDuplicates(anyTwice ? null : twice, files);
        }
        if (united) {
            incoming.removeSuperseded(new RowKey(contract, columnsThatDecide()), files);
        }
        return anyTwice || !twice.isEmpty() || united;
    }

    /** A workbook is compressed: its rows are many times its size. */
    private long expectedBytes() {
        return files.values().stream().mapToLong(f -> f.extract().file().size() * (f.extract().sheet() == null ? 1 : 10)).sum();
    }

    /** Where files disagree the one changed later wins: row by row, or, for published files, edition by edition. */
    private List<String> columnsThatDecide() {
        return contract.shared() && !contract.replaces().isEmpty() ? contract.replaces() : contract.key();
    }

    private void reconcile(Map<Integer, Long> rowsByFile) {
        List<Issue> issues = files.values().stream()
                .filter(f -> !f.count().addsUp() || rowsByFile.getOrDefault(f.fileNo(), 0L) != f.loaded())
                .map(f -> f.unreconciled(rowsByFile.getOrDefault(f.fileNo(), 0L) + " rows in the database", f.loaded()
                        + " rows, " + f.count().read() + " read less rejected and skipped"))
                .collect(Collectors.toList());
        if (!issues.isEmpty()) {
            throw new StopException(ExitCode.NOT_RECONCILED, issues);
        }
    }
}
