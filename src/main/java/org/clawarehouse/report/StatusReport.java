package org.clawarehouse.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What the warehouse holds and how it came there.
 *
 * @param lastNight  the latest nightly run, or {@code null}
 * @param drift      closed months that no longer agree with the data
 * @param tieOut     the latest 31 March beside what is published of the authority
 * @param deliveries the latest deliveries, newest first
 * @param sources    every table that was ever supplied
 * @param runs       the latest runs, newest first
 * @param months     the months that have figures, newest first
 */
public record StatusReport(Night lastNight, DriftSummary drift, TieOutReport tieOut, List<Delivery> deliveries, List<Source> sources,
        List<Run> runs, List<Month> months) {

    /**
     * The latest nightly run, and how old the data are.
     *
     * @param runNo     number
     * @param status    RUNNING, DONE, FAILED or STOPPED
     * @param exitCode  exit code, or {@code null} while it runs or after a kill
     * @param message   what ended it, or {@code null}
     * @param startedAt start
     * @param endedAt   end, or {@code null} while it runs
     * @param dataAsAt  as-at date of the latest night that ended well, or {@code null}
     */
    public record Night(int runNo, String status, Integer exitCode, String message, Instant startedAt, Instant endedAt, LocalDate dataAsAt) {

        /** Returns whether it is done. */
        public boolean endedWell() {
            return "DONE".equals(status);
        }
    }

    /**
     * One delivery.
     *
     * @param deliveryNo number
     * @param asAt       its date
     * @param files      how many files
     * @param rowsRead   lines read
     * @param loaded     of them loaded
     * @param rejected   of them rejected
     * @param skipped    of them skipped
     * @param acceptedBy who asked for it although a check objected, or {@code null}
     */
    public record Delivery(int deliveryNo, LocalDate asAt, int files, long rowsRead, long loaded, long rejected,
            long skipped, String acceptedBy) {
    }

    /**
     * How fresh a table is.
     *
     * @param table      table
     * @param deliveryNo last delivery that had a file of it
     * @param asAt       date of that delivery
     * @param daysBehind days between it and the latest delivery of all
     * @param loaded     rows of it loaded then
     */
    public record Source(String table, int deliveryNo, LocalDate asAt, long daysBehind, long loaded) {
    }

    /**
     * One run.
     *
     * @param runNo       number
     * @param command     command
     * @param asAt        as-at date
     * @param status      RUNNING, DONE, FAILED or STOPPED
     * @param exitCode    exit code, or {@code null}
     * @param startedAt   start
     * @param took        how long, or {@code null} while it runs
     * @param rowsChanged rows of schema mart it changed, or {@code null}
     */
    public record Run(int runNo, String command, LocalDate asAt, String status, Integer exitCode, Instant startedAt,
            Duration took, Long rowsChanged) {
    }

    /**
     * One month that has figures.
     *
     * @param authorityCode whose figures
     * @param month         month
     * @param indicators    how many indicators
     * @param withValue     how many of them have a value
     * @param versions      highest version number
     * @param computedAt    when the latest of them was computed
     */
    public record Month(String authorityCode, YearMonth month, int indicators, int withValue, int versions,
            Instant computedAt) {
    }
}
