package org.clawarehouse.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.clawarehouse.run.Issue;

/**
 * What a run came to: the closing summary of {@code nightly} and {@code demo}, for people and as JSON.
 *
 * @param command         command
 * @param authority       name of the authority, or how many there are
 * @param asAt            as-at date
 * @param dataAsAt        as-at date of the last delivery of the authority's own: nothing later is known; {@code null} where there was none
 * @param dryRun          whether nothing was kept
 * @param exitCode        exit code
 * @param outcome         a sentence that says how it ended
 * @param problems        what stopped it; none where it is done
 * @param files           the files that were looked into
 * @param changes         what changed in schema stage
 * @param months          the months computed, ascending
 * @param martRowsChanged rows of schema mart inserted, updated or deleted
 * @param warnings        how many warnings stand
 * @param headlines       the figures of the latest month
 * @param headlineMonth   that month, or {@code null}
 * @param places          where things are
 * @param steps           how long each step took
 */
public record RunSummary(String command, String authority, LocalDate asAt, LocalDate dataAsAt, boolean dryRun, int exitCode, String outcome,
        List<Issue> problems, List<FileLine> files, List<Change> changes, List<YearMonth> months, long martRowsChanged,
        long warnings, List<Headline> headlines, YearMonth headlineMonth, List<Place> places, List<Step> steps) {

    /**
     * One file; on each, read is the sum of the other three.
     *
     * @param name     path in the inbox
     * @param table    table it was taken for, or {@code null} for a stranger
     * @param read     lines read
     * @param loaded   of them loaded
     * @param rejected of them rejected
     * @param skipped  of them skipped
     */
    public record FileLine(String name, String table, long read, long loaded, long rejected, long skipped) {

        /** Returns whether every line is accounted for. */
        public boolean addsUp() {
            return read == loaded + rejected + skipped;
        }
    }

    /**
     * What changed in one staged table.
     *
     * @param table     table
     * @param added     rows that are new
     * @param gone      rows that are no longer delivered
     * @param unchanged rows that stayed as they were
     */
    public record Change(String table, long added, long gone, long unchanged) {
    }

    /**
     * One figure.
     *
     * @param code       code of the indicator
     * @param title      its name
     * @param value      exact value, or {@code null}
     * @param shown      value as people read it, without the name of its unit
     * @param line       its thirteen months as a line of blocks
     * @param changed    its change in a year, in words
     * @param against    how it stands against its target
     */
    public record Headline(String code, String title, BigDecimal value, String shown, String line, String changed,
            String against) {
    }

    /**
     * Where something is.
     *
     * @param what  what
     * @param where a path, an address or a command
     */
    public record Place(String what, String where) {

        /** Returns the place of a file. */
        public static Place of(String what, Path where) {
            return new Place(what, where.toString());
        }
    }

    /**
     * How long a step took.
     *
     * @param name name of the step
     * @param took how long
     */
    public record Step(String name, Duration took) {
    }
}
