package org.clawarehouse.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What must hold after every fault, once its command has been typed again. */
final class FaultOracles {

    /** Every code that the contract knows but 70. */
    static final Set<Integer> DOCUMENTED = Set.of(0, 10, 11, 12, 13, 14, 15, 20, 30, 31, 32, 33, 64, 130, 137, 143);

    private FaultOracles() {
    }

    /** Returns what does not hold, nothing where all is well. */
    static List<String> broken(Nights nights, FaultScene scene, List<Ended> ended) {
        List<String> broken = new ArrayList<>();
        for (Ended each : ended) {
            check(broken, DOCUMENTED.contains(each.exit()), "exit " + each.exit() + ": " + each.err());
            check(broken, !(each.out() + each.err()).toUpperCase(Locale.ROOT).contains(FaultScenes.CANARY), "a value was told: " + each.err());
        }
        Map<String, String> now = new TableStates(nights.database()).meaning();
        scene.golden().forEach((table, state) -> check(broken, state.equals(now.get(table)), table + " is " + now.get(table) + ", not " + state));
        none(broken, nights, "runs left RUNNING", "run.run where status = 'RUNNING'");
        none(broken, nights, "executions left open", "batch.batch_job_execution where status in ('STARTED', 'STARTING', 'STOPPING', 'UNKNOWN')");
        none(broken, nights, "files that do not add up",
                "run.file where rows_read is distinct from rows_loaded + rows_rejected + rows_skipped and status = 'LOADED'");
        none(broken, nights, "advisory locks", "pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())");
        none(broken, nights, "sessions left behind", "pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                + " and application_name like 'cla-warehouse %' and application_name <> 'cla-warehouse " + ProcessHandle.current().pid() + "'");
        none(broken, nights, "values in the books", "(select r::text as t from run.run r union all select f::text from run.file f"
                + " union all select x::text from run.rejected_row x union all select w::text from run.warning w"
                + " union all select e::text from batch.batch_job_execution e union all select s::text from batch.batch_step_execution s"
                + " union all select p::text from batch.batch_job_execution_params p) as books where t ilike '%" + FaultScenes.CANARY + "%'");
        Path spool = Path.of(System.getProperty("java.io.tmpdir"));
        ended.stream().filter(each -> each.pid() != 0).forEach(each -> check(broken,
                spool.toFile().list((folder, name) -> name.startsWith("cla-warehouse-lists-" + each.pid() + "-")).length == 0,
                "a folder of process " + each.pid() + " left behind"));
        return broken;
    }

    private static void none(List<String> broken, Nights nights, String what, String from) {
        String count = nights.one("select count(*) from " + from);
        check(broken, count.equals("0"), count + " " + what);
    }

    private static void check(List<String> broken, boolean holds, String what) {
        if (!holds) {
            broken.add(what);
        }
    }
}
