package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.clawarehouse.server.EmbeddedServer;
import org.clawarehouse.synthetic.SyntheticAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What memory a night takes that reads 1, 10 and 100 times as much: {@code ./mvnw -q test -Dtest=MemoryBenchmark}. Every
 * night is whole, from the inbox to the mart, in a process of its own that may use 512 MB of heap, beside a server of its own. Of the
 * process the most that was resident is told (VmHWM), and the most that its heap held before a collection.
 */
class MemoryBenchmark {

    private static final int ROWS = Integer.getInteger("visits", 10_000);
    private static final int LONGEST_SHEET = 1_048_575;
    private static final String HEADINGS = "CHILD,VISIT_DATE,SEEN,SEEN_ALONE,VISIT_TYPE";
    private static final Pattern BEFORE = Pattern.compile(" (\\d+)M->\\d+M\\(");

    @TempDir
    Path folder;

    @Test
    void oneTenAndAHundredTimes() throws Exception {
        System.out.printf("%-44s %12s %9s %9s %9s%n", "night", "rows", "resident", "heap", "seconds");
        for (int times : new int[] {1, 10, 100}) {
            Path inbox = small("csv" + times);
            csv(inbox.resolve("lcs/visits.csv"), ROWS * times);
            night(times + " x " + ROWS + " visits, CSV", inbox, "2021-07-01");
        }
        Path sheet = small("xlsx");
        xlsx(sheet.resolve("lcs/visits.xlsx"), LONGEST_SHEET - 1);
        night("the longest sheet but one row, XLSX", sheet, "2021-07-01");
        Path authority = folder.resolve("authority");
        SyntheticAuthority.write(authority, new SyntheticAuthority.Options(2021, 1, YearMonth.of(2011, 4), YearMonth.of(2021, 12)), text -> { });
        night("one synthetic authority, ten years", authority, "2022-01-01");
    }

    private Path small(String name) {
        return SmallInbox.standard(folder.resolve(name)).folder();
    }

    private static String child(int number) {
        return "V%07d".formatted(number);
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2021, 1, 1).plusDays(number % 180);
    }

    private static void csv(Path file, int rows) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADINGS + "\r\n");
            for (int i = 0; i < rows; i++) {
                writer.write(child(i) + "," + day(i) + ",Y,N,STAT\r\n");
            }
        }
        settled(file);
    }

    /** Every row has a text of its own among those that all cells share. */
    private static void xlsx(Path file, int rows) throws IOException {
        Files.createDirectories(file.getParent());
        String[] headings = HEADINGS.split(",");
        try (StreamedWorkbook workbook = new StreamedWorkbook(file)) {
            workbook.row(headings);
            for (int i = 1; i < rows; i++) {
                workbook.row(child(i), Long.toString(day(i).toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay()), "Y", "N", "STAT");
            }
        }
        settled(file);
    }

    private static void settled(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2021-07-01T05:00:00Z")));
    }

    private void night(String name, Path inbox, String asAt) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home " + name.hashCode()));
        try (EmbeddedServer server = EmbeddedServer.start(home, List.of("fsync=off"))) {
            server.createDatabase("warehouse");
            List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                    "-Xlog:gc:file=" + home.resolve("gc.log"), "-cp", JavaProgram.classPath(), "org.clawarehouse.job.Main"));
            line.addAll(Ended.nightly(inbox, asAt, "--database-url", server.jdbcUrl("warehouse") + "?user=" + server.user() + "&password=" + server.password()));
            long start = System.nanoTime();
            Process process = new ProcessBuilder(line).redirectOutput(home.resolve("out").toFile()).redirectError(home.resolve("err").toFile()).start();
            long resident = watched(process);
            assertThat(process.exitValue()).as(Files.readString(home.resolve("err"))).isZero();
            System.out.printf("%-44s %,12d %6d MB %6d MB %9.0f%n", name, lines(server), resident >> 10, heap(home.resolve("gc.log")),
                    (System.nanoTime() - start) / 1e9);
        }
    }

    private static long lines(EmbeddedServer server) {
        org.postgresql.ds.PGSimpleDataSource database = new org.postgresql.ds.PGSimpleDataSource();
        database.setUrl(server.jdbcUrl("warehouse"));
        database.setUser(server.user());
        database.setPassword(server.password());
        return Long.parseLong(new Nights(database).one("select sum(rows_read) from run.file"));
    }

    /** Waits for the end of a process and returns the most kilobytes of it that were resident. */
    private static long watched(Process process) throws IOException, InterruptedException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long most = 0;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, resident(status));
        }
        return most;
    }

    private static long resident(Path status) {
        try {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static long heap(Path log) throws IOException {
        return BEFORE.matcher(Files.readString(log, StandardCharsets.UTF_8)).results().map((MatchResult found) -> found.group(1))
                .mapToLong(Long::parseLong).max().orElse(0);
    }
}
