package org.clawarehouse.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold after every fault, once its command has been typed again. */
final class FaultOracles {

    /** Every code that the contract knows but 70. */
    private static final Set<Integer> DOCUMENTED = Set.of(0, 10, 11, 12, 13, 14, 15, 20, 30, 31, 32, 33, 64, 130, 137, 143);

    private static final List<String> BOOKS = List.of("run.run", "run.delivery", "run.file", "run.rejected_row", "run.warning",
            "batch.batch_job_execution", "batch.batch_step_execution", "batch.batch_job_execution_params",
            "batch.batch_job_execution_context", "batch.batch_step_execution_context");

    private final List<String> broken = new ArrayList<>();
    private final Nights nights;

    private FaultOracles(Nights nights) {
        this.nights = nights;
    }

    /** Returns what does not hold, nothing where all is well. */
    static List<String> broken(Nights nights, FaultScene scene, List<Ended> ended) throws Exception {
        FaultOracles oracles = new FaultOracles(nights);
        ended.forEach(oracles::exit);
        oracles.convergence(scene);
        oracles.residue();
        oracles.noValueInTheBooks();
        oracles.noValueForWatchers(scene);
        return oracles.broken;
    }

    private void exit(Ended ended) {
        // An internal error of the server and memory that ran out are all that may look like a defect.
        boolean beyondUs = ended.err().contains("SQLSTATE XX000") || ended.err().contains("ran out of memory");
        check(DOCUMENTED.contains(ended.exit()) || beyondUs, "exit " + ended.exit() + ": " + ended.err());
        noValue("what was told", ended.out() + ended.err());
        boolean stoppedAtOnce = (ended.exit() == 130 || ended.exit() == 143) && ended.err().isEmpty();
        boolean explained = ended.exit() == 0 || ended.exit() == 137 || stoppedAtOnce || ended.err().contains("(exit " + ended.exit() + ")")
                && ended.err().contains("found ") && ended.err().contains("expected ");
        check(explained, "exit " + ended.exit() + " without an explanation: " + ended.err());
        if (ended.pid() != 0 && (ended.exit() == 130 || ended.exit() == 143)) {
            none("other codes in the books than " + ended.exit(), "run.run where process like '" + ended.pid()
                    + " on %' and exit_code not in (0, " + ended.exit() + ")");
        }
        Path spool = Path.of(System.getProperty("java.io.tmpdir"));
        check(ended.pid() == 0 || spool.toFile().list((folder, name) -> name.startsWith("cla-warehouse-lists-" + ended.pid() + "-")).length == 0,
                "a folder of process " + ended.pid() + " left behind");
    }

    private void convergence(FaultScene scene) {
        Map<String, String> now = new TableStates(nights.database()).meaning();
        scene.calm().golden().forEach((table, state) -> check(state.equals(now.get(table)), table + " is " + now.get(table) + ", not " + state));
        none("files that do not add up",
                "run.file where rows_read is distinct from rows_loaded + rows_rejected + rows_skipped and status = 'LOADED'");
    }

    private void residue() {
        none("runs left RUNNING", "run.run where status = 'RUNNING'");
        none("executions left open", "batch.batch_job_execution where status in ('STARTED', 'STARTING', 'STOPPING', 'UNKNOWN')");
        none("advisory locks", "pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())");
        none("sessions left behind", "pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                + " and application_name like 'cla-warehouse %' and application_name <> 'cla-warehouse " + ProcessHandle.current().pid() + "'");
    }

    /** Contexts of Spring Batch are written out of sight: objects in Base64. */
    private void noValueInTheBooks() {
        BOOKS.forEach(table -> none("values in " + table, table + " as t where t::text ilike '%" + FaultScenes.CANARY + "%'"));
        Stream.of("job", "step").flatMap(of -> nights.all("select short_context from batch.batch_" + of + "_execution_context").stream())
                .forEach(context -> noValue("a context", new String(Base64.getMimeDecoder().decode(context), StandardCharsets.ISO_8859_1)));
    }

    private void noValueForWatchers(FaultScene scene) throws Exception {
        check(!scene.place().server().log().toUpperCase(Locale.ROOT).contains(FaultScenes.CANARY), "a value in the server's log");
        try (Stream<Path> files = Files.list(scene.place().folder())) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("watched-")).toList()) {
                noValue(file.getFileName().toString(), Files.readString(file));
                Files.delete(file);
            }
        }
    }

    private void noValue(String where, String text) {
        check(!text.toUpperCase(Locale.ROOT).contains(FaultScenes.CANARY), "a value in " + where + ": " + text);
    }

    private void none(String what, String from) {
        String count = nights.one("select count(*) from " + from);
        check(count.equals("0"), count + " " + what);
    }

    private void check(boolean holds, String what) {
        if (!holds) {
            broken.add(what);
        }
    }
}
