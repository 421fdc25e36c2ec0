package org.clawarehouse.job;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.clawarehouse.measure.Months;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.ProgramFiles;

/**
 * What {@code jobs/authority.yml} says.
 *
 * @param authorityCode    nine-character code of files that lie under no authority's folder
 * @param authorityName    name shown where no file gives one
 * @param regionCode       code of its region, where no published file gives one; null where nothing does
 * @param historyMonths    complete months computed on an empty warehouse
 * @param closeAfterDays   days after its last day on which a month closes
 * @param keepRunsDays     days for which Spring Batch's record of a run is kept
 * @param tolerancePercent share of rejected rows in a file, in percent, above which nothing is published
 * @param toleranceRows    number of rejected rows in a file above which nothing is published; both must be exceeded
 */
record Settings(String authorityCode, String authorityName, String regionCode, int historyMonths, int closeAfterDays,
                int keepRunsDays, BigDecimal tolerancePercent, int toleranceRows) {

    private static final String FILE = "jobs/authority.yml";

    /** For files that are older than the setting. */
    private static final int KEEP_RUNS_DAYS = 400;

    /**
     * Reads them.
     *
     * @throws StopException with exit 33, naming the key that is missing, unknown or out of its range
     */
    static Settings read(ProgramFiles files) {
        Map<?, ?> yaml = files.yaml(FILE);
        Map<?, ?> authority = map(yaml, "authority");
        Map<?, ?> tolerance = map(yaml, "tolerance");
        refuseUnknown(yaml, "authority", "history_months", "close_after_days", "keep_runs_days", "tolerance", "suppression_threshold");
        refuseUnknown(authority, "code", "name", "region");
        refuseUnknown(tolerance, "percent", "rows");
        return new Settings(text(authority, "code"), text(authority, "name"), optional(authority, "region"),
                whole(yaml, "history_months", 1, 1_200), whole(yaml, "close_after_days", 0, 3_650),
                yaml.containsKey("keep_runs_days") ? whole(yaml, "keep_runs_days", 1, 36_500) : KEEP_RUNS_DAYS,
                percent(tolerance), whole(tolerance, "rows", 0, Integer.MAX_VALUE));
    }

    /** A key that nothing reads is one that was misspelt. */
    private static void refuseUnknown(Map<?, ?> yaml, String... known) {
        for (Object key : yaml.keySet()) {
            if (!List.of(known).contains(key)) {
                throw new StopException(ExitCode.CONFIGURATION, FILE + " with the unknown key " + String.valueOf(key).replaceAll("\\p{C}", "?"), "one of " + String.join(", ", known));
            }
        }
    }

    /** Returns the months of a night, or of whatever computes like one. */
    Months months(LocalDate asAt, boolean withClosed) {
        return new Months(asAt, historyMonths, closeAfterDays, withClosed);
    }

    private static Map<?, ?> map(Map<?, ?> yaml, String key) {
        return yaml.get(key) instanceof Map<?, ?> map ? map : missing(key);
    }

    private static String text(Map<?, ?> yaml, String key) {
        return yaml.get(key) instanceof String text && !text.isBlank() ? text : missing(key);
    }

    private static String optional(Map<?, ?> yaml, String key) {
        return yaml.get(key) instanceof String text && !text.isBlank() ? text : null;
    }

    private static int whole(Map<?, ?> yaml, String key, int least, int most) {
        return yaml.get(key) instanceof Integer number && number >= least && number <= most ? number : missing(key);
    }

    private static BigDecimal percent(Map<?, ?> yaml) {
        double percent = yaml.get("percent") instanceof Number number ? number.doubleValue() : missing("percent");
        return percent >= 0 && percent <= 100 ? BigDecimal.valueOf(percent) : missing("percent");
    }

    private static <T> T missing(String key) {
        throw new StopException(ExitCode.CONFIGURATION, FILE + " without a usable " + key, "a value for it");
    }
}
