package org.clawarehouse.job;

import java.time.LocalDate;

import org.clawarehouse.sql.ProgramFiles;

/**
 * One run of a command that writes.
 *
 * @param no       its number in run.run
 * @param lock     the right to write
 * @param asAt     extract date
 * @param options  what it was told
 * @param settings what jobs/authority.yml says
 * @param files    the definitions it runs
 * @param console  where it reports
 * @param trusted  whether the inbox was written by this process, so that no file in it can still be growing
 */
record Run(int no, WriterLock lock, LocalDate asAt, NightlyOptions options, Settings settings, ProgramFiles files,
           Console console, boolean trusted) {
}
