package org.clawarehouse.job;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.clawarehouse.server.EmbeddedServer;
import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.synthetic.SyntheticAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a night costs on a server that keeps its data safe (fsync on), once the database is up: the first one with ten
 * years of history, one on which nothing arrived, the same one again, one with corrections, and a rerun of one month they reach. Run it, with the benchmark of staging, by
 * {@code ./mvnw -q test -Dtest=StagingBenchmark,NightlyBenchmark}; {@code -Dauthorities=10} makes it ten authorities.
 */
class NightlyBenchmark {

    private static final int AUTHORITIES = Integer.getInteger("authorities", 1);
    private static final LocalDate FIRST_NIGHT = LocalDate.of(2022, 1, 1);

    @TempDir
    private Path folder;

    @Test
    void firstNightAndUnchangedNight() throws Exception {
        Path inbox = folder.resolve("inbox");
        long start = System.nanoTime();
        SyntheticAuthority.write(inbox, new SyntheticAuthority.Options(2021, AUTHORITIES, YearMonth.of(2011, 4), YearMonth.of(2021, 12)),
                text -> { });
        System.out.printf("%d synthetic authorities written in %.1f s%n", AUTHORITIES, seconds(start));
        try (EmbeddedServer server = EmbeddedServer.start(Files.createDirectory(folder.resolve("home")), List.of())) {
            server.createDatabase("warehouse");
            DatabaseOptions database = DatabaseOptions.of(
                    server.jdbcUrl("warehouse") + "?user=" + server.user() + "&password=" + server.password());
            night("first night", database, inbox, FIRST_NIGHT);
            night("next night, nothing arrived", database, inbox, FIRST_NIGHT.plusDays(1));
            night("the same night again", database, inbox, FIRST_NIGHT.plusDays(1));
            night("a month later, with corrections", database, corrected(folder.resolve("next")), FIRST_NIGHT.plusMonths(1));
            rerun(database);
        }
    }

    private static void night(String name, DatabaseOptions database, Path inbox, LocalDate asAt) {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        long start = System.nanoTime();
        ProgramFiles files = new ProgramFiles(Path.of(""));
        Console console = new Console(new PrintStream(PrintStream.nullOutputStream()), false, Clock.systemUTC());
        try (Warehouse warehouse = Warehouse.open(database, files)) {
            Outcome outcome = new Nightly(warehouse, files, Settings.read(files), console, Clock.systemUTC())
                    .run(NightlyOptions.of(inbox, asAt), true);
            System.out.printf("%s: %.1f s, %,d rows changed in the mart, peak heap %d MB %s%n", name, seconds(start),
                    outcome.rowsChanged(), peakHeap() >> 20, outcome.times);
        }
    }

    private Path corrected(Path next) throws Exception {
        SyntheticAuthority.write(next, new SyntheticAuthority.Options(2021, AUTHORITIES, YearMonth.of(2011, 4), YearMonth.of(2022, 1), true),
                text -> { });
        return next;
    }

    /** In a process of its own, as it is typed. */
    private void rerun(DatabaseOptions database) throws Exception {
        long start = System.nanoTime();
        Ended rerun = ChildProcess.start(folder, List.of("rerun", "--database-url", database.url().orElseThrow(), "--month", "2021-07",
                "--reason", "Corrections of the summer", "--json")).end();
        System.out.printf("rerun of one month, start of the program included: %.1f s, exit %d%n", seconds(start), rerun.exit());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
