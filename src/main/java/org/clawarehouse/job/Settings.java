package org.clawarehouse.job;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import org.clawarehouse.measure.Months;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.ProgramFiles;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

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
    private static final int KEEP_RUNS_DAYS = 400;

    static Settings read(ProgramFiles files) {
        Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(files.text(FILE));
        Map<?, ?> authority = map(yaml, "authority");
        Map<?, ?> tolerance = map(yaml, "tolerance");
        return new Settings(text(authority, "code"), text(authority, "name"), optional(authority, "region"), number(yaml, "history_months").intValue(),
                number(yaml, "close_after_days").intValue(), keepRunsDays(yaml), number(tolerance, "percent"), number(tolerance, "rows").intValue());
    }

    /** Returns the months of a night, or of whatever computes like one. */
    Months months(LocalDate asAt, boolean withClosed) {
        return new Months(asAt, historyMonths, closeAfterDays, withClosed);
    }

    /** Files that are older than the setting leave it out. */
    private static int keepRunsDays(Map<?, ?> yaml) {
        int days = yaml.containsKey("keep_runs_days") ? number(yaml, "keep_runs_days").intValue() : KEEP_RUNS_DAYS;
        return days > 0 ? days : missing("keep_runs_days");
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

    private static BigDecimal number(Map<?, ?> yaml, String key) {
        return yaml.get(key) instanceof Number number ? new BigDecimal(number.toString()) : missing(key);
    }

    private static <T> T missing(String key) {
        throw new StopException(ExitCode.CONFIGURATION, Path.of(FILE) + " without a usable " + key, "a value for it");
    }
}
