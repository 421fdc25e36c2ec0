package org.clawarehouse.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Closed months whose published figure no longer agrees with the data.
 *
 * @param figures how many figures
 * @param months  their months, oldest first
 * @param largest at most three, of different indicators, that changed most beside what they were
 * @param command what to type to bring them up to date, or {@code null} where all agree
 */
public record DriftSummary(int figures, List<YearMonth> months, List<Restatement> largest, String command) {

    private static final int SHOWN = 3;
    private static final BigDecimal WITHOUT_BOUND = new BigDecimal("1e30");

    /** Sums up the figures that drifted. */
    static DriftSummary of(List<Restatement> drift) {
        List<YearMonth> months = drift.stream().map(Restatement::month).distinct().sorted().toList();
        Map<String, Restatement> first = new LinkedHashMap<>();
        drift.stream().sorted(Comparator.comparing(DriftSummary::size).reversed().thenComparing(Restatement::month, Comparator.reverseOrder())
                .thenComparing(Restatement::indicator)).forEach(figure -> first.putIfAbsent(figure.indicator(), figure));
        return new DriftSummary(drift.size(), months, first.values().stream().limit(SHOWN).toList(), command(months));
    }

    /** The change beside the old value; one from or to no value, or from 0, is larger than any other. */
    private static BigDecimal size(Restatement figure) {
        BigDecimal before = figure.before().value();
        BigDecimal after = figure.after().value();
        if (before == null || after == null) {
            return before == after ? BigDecimal.ZERO : WITHOUT_BOUND;
        }
        BigDecimal change = after.subtract(before).abs();
        return before.signum() == 0 ? change.signum() == 0 ? BigDecimal.ZERO : WITHOUT_BOUND
                : change.divide(before.abs(), MathContext.DECIMAL64);
    }

    private static String command(List<YearMonth> months) {
        return months.isEmpty() ? null : command(months.get(0), months.get(months.size() - 1));
    }

    /** Returns the command that computes a span again. */
    static String command(YearMonth from, YearMonth to) {
        return "rerun --month " + from + (from.equals(to) ? "" : " --to " + to) + " --reason \"…\"";
    }
}
