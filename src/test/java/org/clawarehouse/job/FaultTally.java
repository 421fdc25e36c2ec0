package org.clawarehouse.job;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How many faults were tried and survived, by kind; a line for each as it goes, and a closing table. */
final class FaultTally {

    private static final int BAR = 20;

    private static final class Count {
        private int tried;
        private int survived;
        private int kills;
    }

    private final PrintStream out;
    private final Pattern only;
    private final int planned;
    private final Map<String, Count> kinds = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<Long> recoveries = new ArrayList<>();
    private int due;
    private int done;

    /**
     * Takes what will be tried.
     *
     * @param only    a pattern found in the names of the faults to try, "" for all
     * @param planned how many there will be, or 0 to count them without trying any
     */
    FaultTally(PrintStream out, String only, int planned) {
        this.out = out;
        this.only = Pattern.compile(only);
        this.planned = planned;
    }

    /** Returns whether a fault is to be tried. */
    boolean isDue(String kind, String fault) {
        boolean meant = only.matcher(kind + ", " + fault).find();
        due += meant ? 1 : 0;
        return meant && planned > 0;
    }

    /** Returns how many faults have been due so far. */
    int due() {
        return due;
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
        int filled = Math.min(BAR, done * BAR / planned);
        out.printf("[%s%s] %d/%d  %s, %s: %s%n", "#".repeat(filled), ".".repeat(BAR - filled), done, planned, kind, fault,
                broken.isEmpty() ? "survived" : "NOT SURVIVED " + broken);
    }

    private Count count(String kind) {
        return kinds.computeIfAbsent(kind, k -> new Count());
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    void print() {
        out.printf("%n%-44s %8s %9s %6s%n", "fault", "tried", "survived", "kills");
        Count all = new Count();
        kinds.forEach((kind, count) -> {
            print(kind, count);
            all.tried += count.tried;
            all.survived += count.survived;
            all.kills += count.kills;
        });
        print("all", all);
        out.printf("%d of %d reads saw half%n", FaultReaders.half(), FaultReaders.reads());
        recoveries.sort(null);
        if (!recoveries.isEmpty()) {
            out.printf("from kill to published: median %d ms, longest %d ms%n", recoveries.get(recoveries.size() / 2),
                    recoveries.get(recoveries.size() - 1));
        }
    }

    private void print(String kind, Count count) {
        out.printf("%-44s %8d %9d %6d%n", kind, count.tried, count.survived, count.kills);
    }
}
