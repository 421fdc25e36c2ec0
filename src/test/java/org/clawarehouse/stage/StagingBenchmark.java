package org.clawarehouse.stage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.clawarehouse.extract.Extract;
import org.clawarehouse.extract.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * What staging costs beside a raw COPY of the same bytes into an unlogged table of texts on the same server.
 * Run it with {@code ./mvnw -q test -Dtest=StagingBenchmark -Drows=5000000}; the usual test run leaves it out.
 */
class StagingBenchmark {

    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final String[] HEADINGS = {"CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC",
            "REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN"};
    private static final String[] PLACES = {"U1", "U4", "U4", "U5", "U6", "K2", "P1", "A5", "H5", "T4"};
    private static final String[] STATUSES = {"C1", "C2", "C2", "C2", "E1", "V2", "V2", "J1"};

    @TempDir
    private Path inbox;

    @Test
    void stageBesideRawCopy() throws Exception {
        Path file = episodes();
        System.out.printf("%,d episode rows in %,d MB of CSV; seconds, and times the raw COPY of the same round%n", ROWS, Files.size(file) >> 20);
        for (int round = 1; round <= ROUNDS; round++) {
            Warehouse warehouse = Warehouse.withOwnContracts(inbox);
            double raw = rawCopy(warehouse, file);
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            Extract recognised = open(warehouse);
            double first = stage(warehouse, recognised);
            long peak = peak() >> 20;
            Files.writeString(file, episode(ROWS + round, new Random(round)), StandardOpenOption.APPEND);
            double again = stage(warehouse, open(warehouse));
            System.out.printf("raw COPY %.2f (%,.0f rows/s); first staging %.2f (%,.0f rows/s), %.2f times; with one row more %.2f, %.2f times; peak heap %d MB%n",
                    raw, ROWS / raw, first, ROWS / first, first / raw, again, again / raw, peak);
        }
    }

    private static Extract open(Warehouse warehouse) {
        return Extract.open(warehouse.files().get(0), warehouse.contracts, Limits.standard()).get(0);
    }

    /** From the recognised file to the commit: reading, checks, COPY, duplicates, reconciliation, statistics. */
    private static double stage(Warehouse warehouse, Extract extract) throws SQLException {
        LocalDate asAt = LocalDate.of(2021, 7, 1);
        int runNo = warehouse.newRun(asAt);
        long start = System.nanoTime();
        try (Connection connection = warehouse.database.getConnection(); Accounts accounts = new StoredAccounts(warehouse.database, runNo)) {
            connection.setAutoCommit(false);
            StageSchema.prepare(connection, warehouse.contracts);
            int deliveryNo = Warehouse.newDelivery(connection, runNo, asAt);
            new Staging(warehouse.contracts, StagingOptions.of(asAt, Warehouse.AUTHORITY), accounts, StagingProgress.SILENT)
                    .stage(connection, deliveryNo, List.of(extract));
            connection.commit();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double rawCopy(Warehouse warehouse, Path file) throws SQLException, IOException {
        try (Connection connection = warehouse.database.getConnection(); Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            statement.execute("create unlogged table raw (" + String.join(" text, ", HEADINGS) + " text)");
            long start = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy raw from stdin with (format csv, header)", in, 1 << 16);
            double seconds = (System.nanoTime() - start) / 1e9;
            statement.execute("drop table raw");
            return seconds;
        }
    }

    private Path episodes() throws IOException {
        Path file = inbox.resolve("ssda903/episodes.csv");
        Files.createDirectories(file.getParent());
        Random random = new Random(903);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(String.join(",", HEADINGS) + "\r\n");
            for (int i = 0; i < ROWS; i++) {
                writer.write(episode(i, random));
            }
        }
        return file;
    }

    private static String episode(int number, Random random) {
        LocalDate start = LocalDate.of(2011, 4, 1).plusDays(random.nextInt(3_600));
        boolean open = random.nextInt(10) == 0;
        StringBuilder row = new StringBuilder(120);
        row.append(1_000_000 + number / 4).append(',');
        day(row, start).append(number % 4 == 0 ? ",S," : ",P,").append(STATUSES[random.nextInt(STATUSES.length)])
                .append(",N").append(1 + random.nextInt(8)).append(',').append(PLACES[random.nextInt(PLACES.length)])
                .append(",PR").append(random.nextInt(6)).append(',');
        if (!open) {
            day(row, start.plusDays(1 + random.nextInt(100)));
        }
        row.append(open ? ",," : random.nextInt(1_000) == 0 ? ",X9,CARPL" : ",X1,CARPL");
        row.append(",TS").append(1 + random.nextInt(9)).append(' ').append(random.nextInt(10)).append("AB,DL")
                .append(1 + random.nextInt(9)).append(' ').append(random.nextInt(10)).append("XY,SC")
                .append(100_000 + random.nextInt(900_000)).append("\r\n");
        return row.toString();
    }

    private static StringBuilder day(StringBuilder row, LocalDate day) {
        return row.append(day.getDayOfMonth() < 10 ? "0" : "").append(day.getDayOfMonth()).append('/')
                .append(day.getMonthValue() < 10 ? "0" : "").append(day.getMonthValue()).append('/').append(day.getYear());
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
