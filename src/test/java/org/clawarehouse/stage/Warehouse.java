package org.clawarehouse.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.extract.Extract;
import org.clawarehouse.extract.Inbox;
import org.clawarehouse.extract.InboxFile;
import org.clawarehouse.extract.Limits;
import org.clawarehouse.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fresh database and an inbox, with deliveries taken in as the nightly job does it. */
final class Warehouse {

    static final String AUTHORITY = "E06000002";
    static final Path TEST_CONTRACTS = Path.of("src", "test", "resources", "stage", "extracts");

    final DataSource database = TestDatabase.create();
    final JdbcClient sql = JdbcClient.create(database);
    final Contracts contracts;
    private final Path inbox;
    private int changes;

    Warehouse(Path inbox, Path contracts) {
        this.inbox = inbox;
        this.contracts = Contracts.load(contracts);
    }

    static Warehouse withOwnContracts(Path inbox) {
        return new Warehouse(inbox, Path.of("jobs", "extracts"));
    }

    static Warehouse withTestContracts(Path inbox) {
        return new Warehouse(inbox, TEST_CONTRACTS);
    }

    /** Writes a file; each is a minute younger than the one before. */
    Warehouse file(String name, String... lines) {
        try {
            Path path = inbox.resolve(name);
            Files.createDirectories(path.getParent());
            Files.writeString(path, String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
            Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2021-07-01T02:00:00Z").plusSeconds(60L * changes++)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Warehouse without(String name) {
        try {
            Files.delete(inbox.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    List<InboxFile> files() {
        return new Inbox(inbox).files();
    }

    int newRun(LocalDate asAt) {
        sql.sql("update run.run set status = 'DONE' where status = 'RUNNING'").update();
        return sql.sql("""
                insert into run.run (command, as_at_date, status, started_at, process, program)
                values ('nightly', ?, 'RUNNING', now(), 'test', 'test') returning run_no""").param(asAt).query(Integer.class).single();
    }

    StagingResult deliver(String asAt) {
        return deliver(asAt, true);
    }

    StagingResult deliver(String asAt, boolean commit) {
        LocalDate day = LocalDate.parse(asAt);
        int runNo = newRun(day);
        try (Connection connection = database.getConnection(); Accounts accounts = new StoredAccounts(database, runNo)) {
            connection.setAutoCommit(false);
            StageSchema.prepare(connection, contracts);
            int deliveryNo = newDelivery(connection, runNo, day);
            List<Extract> extracts = SeenFiles.unseen(connection, files(), AUTHORITY).stream()
                    .flatMap(f -> Extract.open(f, contracts, Limits.standard()).stream()).toList();
            StagingResult result = new Staging(contracts, StagingOptions.of(day, AUTHORITY), accounts, StagingProgress.SILENT)
                    .stage(connection, deliveryNo, extracts);
            wrong = new DeliveryChecks(connection).wrongDelivery(deliveryNo, result).stream().map(i -> i.rule()).toList();
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> wrong = List.of();

    static int newDelivery(Connection connection, int runNo, LocalDate day) {
        return new org.clawarehouse.sql.Session(connection).query(
                "insert into run.delivery (run_no, as_at_date) values (?, ?) returning delivery_no", r -> r.getInt(1), runNo, day).get(0);
    }

    List<Map<String, Object>> rows(String query) {
        return sql.sql(query).query().listOfRows();
    }

    List<String> texts(String query) {
        return sql.sql(query).query(String.class).list();
    }

    long number(String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
