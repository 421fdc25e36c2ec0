package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clawarehouse.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A restored warehouse is the one that was saved. The embedded binaries hold no pg_dump: what stands here in its place is
 * what it does with data, every table out by COPY and in again by COPY with triggers off, and the sequences after them.
 */
class RestoreTest {

    private static final String[] SCHEMAS = {"batch", "conform", "identity", "mart", "measure", "run", "stage"};

    @TempDir
    static Path folder;

    private static Nights nights;
    private static SmallInbox inbox;

    /** Two versions of June: child 20 turns out to have left on 1 June after the month has closed. */
    @BeforeAll
    static void aWarehouseWithTwoVersions() {
        nights = new Nights();
        inbox = SmallInbox.standard(folder.resolve("inbox"));
        assertThat(nights.nightly(inbox, "2021-07-10").exit()).isZero();
        inbox.replace(SmallInbox.EPISODES, "C020,10/01/2020,S,C2,N1,U6,PR1,,,", "C020,10/01/2020,S,C2,N1,U6,PR1,01/06/2021,E4A,");
        assertThat(nights.nightly(inbox, "2021-08-20").exit()).isZero();
        assertThat(nights.command("rerun", "--month", "2021-06", "--reason", "An end was recorded late").exit()).isZero();
        assertThat(nights.one("select max(version_no) from mart.fact_indicator")).isEqualTo("2");
    }

    @Test
    void aRestoredWarehouseVerifiesAndGoesOn() throws Exception {
        Nights restored = restored();
        Ended verified = restored.command("status", "--verify", "--json");
        assertThat(verified.exit()).as(verified.err()).isZero();
        assertThat(verified.out()).isEqualTo("{\"versions\": " + nights.one("select count(*) from mart.fact_indicator") + ", \"faults\": []}\n");
        assertThat(new TableStates(restored.database()).content(SCHEMAS)).isEqualTo(new TableStates(nights.database()).content(SCHEMAS));
        assertThat(restored.nightly(inbox, "2021-08-20").err()).contains("no figure changed");
        inbox.append(SmallInbox.EPISODES, "C040,20/08/2021,S,C2,N1,U6,PR1,,,,TS1 1AA,TS1 1AB,\n")
                .append(SmallInbox.HEADER, "C040,F,15/03/2010,WBRI,\n");
        Ended next = restored.nightly(inbox, "2021-09-10");
        assertThat(next.exit()).as(next.err()).isZero();
        assertThat(restored.command("status", "--verify").out()).contains("each comes to the hash");
    }

    /** Dump and restore: tables and views are made by the program, the rows come from the files. */
    private static Nights restored() throws SQLException, IOException {
        Map<String, byte[]> dump = dump(nights.database());
        Nights restored = new Nights(TestDatabase.createEmpty());
        assertThat(restored.command("status").exit()).isZero();
        try (Connection connection = restored.database().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("set session_replication_role = replica");
            connection.createStatement().execute("truncate " + String.join(", ", dump.keySet()));
            for (Map.Entry<String, byte[]> table : dump.entrySet()) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
            connection.commit();
        }
        sequences(nights.database()).forEach((name, last) -> restored.one("select setval('" + name + "', " + last + ")"));
        return restored;
    }

    private static Map<String, byte[]> dump(PGSimpleDataSource database) throws SQLException, IOException {
        Map<String, byte[]> dump = new LinkedHashMap<>();
        try (Connection connection = database.getConnection()) {
            for (String table : new TableStates(database).content(SCHEMAS).keySet()) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
                dump.put(table, rows.toByteArray());
            }
        }
        return dump;
    }

    private static Map<String, Long> sequences(PGSimpleDataSource database) {
        Map<String, Long> sequences = new LinkedHashMap<>();
        JdbcClient.create(database).sql("select schemaname || '.' || sequencename, last_value from pg_sequences where last_value is not null")
                .query((row, n) -> sequences.put(row.getString(1), row.getLong(2))).list();
        return sequences;
    }

    @Test
    void aContributionThatWasTamperedWithIsFound() throws Exception {
        Nights tampered = restored();
        assertThat(tampered.ask("""
                update mart.fact_indicator_child e set numerator = 1 - numerator from mart.dim_indicator i, identity.child c
                where i.indicator_key = e.indicator_key and i.indicator_code = 'CP12' and month_end_date = '2021-06-30' and version_no = 1
                and c.child_key = e.child_key and c.child_id = 'C003'""").update()).isEqualTo(1);
        assertThat(tampered.ask("""
                update mart.fact_indicator f set value = value + 1 from mart.dim_indicator i
                where i.indicator_key = f.indicator_key and i.indicator_code = 'CP1' and month_end_date = '2021-05-31'""").update()).isEqualTo(1);
        Ended verified = tampered.command("status", "--verify", "--json");
        assertThat(verified.exit()).isEqualTo(15);
        assertThat(verified.err().lines().filter(line -> line.contains("EVIDENCE_HASH"))).hasSize(2)
                .anyMatch(line -> line.contains("version 1 of CP12 in 2021-06 of E06000002: found figure and rows that do not come to its hash"))
                .anyMatch(line -> line.contains("version 1 of CP1 in 2021-05 of E06000002"));
        assertThat(verified.out()).contains("\"exit_code\": 15").doesNotContain("C003");
    }

    @Test
    void aVersionThatIsGoneIsFound() throws Exception {
        Nights tampered = restored();
        assertThat(tampered.ask("""
                delete from mart.fact_indicator f using mart.dim_indicator i
                where i.indicator_key = f.indicator_key and i.indicator_code = 'CP1' and month_end_date = '2021-06-30' and version_no = 1""")
                .update()).isEqualTo(1);
        Ended verified = tampered.command("status", "--verify");
        assertThat(verified.exit()).isEqualTo(15);
        assertThat(verified.err()).contains("version 1 of CP1 in 2021-06 of E06000002: found rows of a figure that is gone",
                "version 2 of CP1 in 2021-06 of E06000002: found versions that are not 1 to 2");
    }

    @Test
    void aCopyOfTheStoppedHomeIsAWarehouseThatVerifies() throws Exception {
        Path home = folder.resolve("home");
        assertThat(run(home, Ended.nightly(inbox.folder(), "2021-08-20")).exit()).isZero();
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
        Path copy = folder.resolve("copy of the home");
        assertThat(new ProcessBuilder("cp", "-a", home.toString(), copy.toString()).start().waitFor()).isZero();
        Ended original = run(home, List.of("status", "--verify", "--json"));
        assertThat(original.exit()).as(original.err()).isZero();
        assertThat(original.out()).contains("\"faults\": []").doesNotContain("\"versions\": 0");
        Ended restored = run(copy, List.of("status", "--verify", "--json"));
        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(restored.out()).isEqualTo(original.out());
        assertThat(Files.isDirectory(copy.resolve("data"))).isTrue();
    }

    private static Ended run(Path home, List<String> words) throws Exception {
        List<String> line = new ArrayList<>(words);
        line.addAll(1, List.of("--home", home.toString()));
        return ChildProcess.start(folder, line).end();
    }
}
