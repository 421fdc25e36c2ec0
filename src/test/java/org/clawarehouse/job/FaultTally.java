package org.clawarehouse.job;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many faults were tried and survived, by kind; a line for each as it goes, and a closing table. */
final class FaultTally {

    private static final class Count {
        private int tried;
        private int survived;
        private int kills;
    }

    private final PrintStream out;
    private final int planned;
    private final Map<String, Count> kinds = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<Long> recoveries = new ArrayList<>();
    private int done;

    FaultTally(PrintStream out, int planned) {
        this.out = out;
        this.planned = planned;
    }

    void kill(String kind) {
        count(kind).kills++;
    }

    /** Takes the time from a kill to the published night that followed. */
    void recovered(long millis) {
        recoveries.add(millis);
    }

    /** Takes how one fault ended; what is broken names it so that it can be tried alone. */
    void take(String kind, String fault, List<String> broken) {
        Count count = count(kind);
        count.tried++;
        count.survived += broken.isEmpty() ? 1 : 0;
        broken.forEach(what -> failures.add(kind + ", " + fault + ": " + what));
        done++;
        int tens = Math.min(20, done * 20 / Math.max(1, planned));
        out.printf("[%s%s] %d/%d  %s, %s: %s%n", "#".repeat(tens), ".".repeat(20 - tens), done, planned, kind, fault,
                broken.isEmpty() ? "survived" : "NOT SURVIVED " + broken);
    }

    private Count count(String kind) {
        return kinds.computeIfAbsent(kind, k -> new Count());
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    void print() {
        out.printf("%n%-42s %8s %9s %6s%n", "fault", "tried", "survived", "kills");
        Count all = new Count();
        kinds.forEach((kind, count) -> {
            out.printf("%-42s %8d %9d %6d%n", kind, count.tried, count.survived, count.kills);
            all.tried += count.tried;
            all.survived += count.survived;
            all.kills += count.kills;
        });
        out.printf("%-42s %8d %9d %6d%n", "all", all.tried, all.survived, all.kills);
        out.printf("%d of %d reads saw half%n", FaultReaders.half(), FaultReaders.reads());
        recoveries.sort(null);
        if (!recoveries.isEmpty()) {
            out.printf("from kill to published: median %d ms, longest %d ms%n", recoveries.get(recoveries.size() / 2),
                    recoveries.get(recoveries.size() - 1));
        }
    }
}
