package org.clawarehouse.report;

import java.time.YearMonth;
import java.util.List;

/**
 * Closed months whose published figure no longer agrees with the data.
 *
 * @param figures  how many figures
 * @param children through how many children
 * @param months   their months, oldest first
 * @param largest  at most five, of different indicators: what a board would notice first
 * @param command  what to type to bring them up to date, or {@code null} where all agree
 */
public record DriftSummary(int figures, int children, List<YearMonth> months, List<Restatement> largest, String command) {

    private static final int SHOWN = 5;

    /** Sums up the figures that drifted. */
    static DriftSummary of(List<Restatement> drift, int children) {
        List<YearMonth> months = drift.stream().map(Restatement::month).distinct().sorted().toList();
        return new DriftSummary(drift.size(), children, months, Largest.of(drift, SHOWN), command(months));
    }

    private static String command(List<YearMonth> months) {
        return months.isEmpty() ? null : command(months.get(0), months.get(months.size() - 1));
    }

    /** Returns the command that computes a span again. */
    static String command(YearMonth from, YearMonth to) {
        return "rerun --month " + from + (from.equals(to) ? "" : " --to " + to) + " --reason \"…\"";
    }
}
