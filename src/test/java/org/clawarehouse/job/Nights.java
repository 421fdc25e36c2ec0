package org.clawarehouse.job;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** A warehouse of its own, and the doors into it: the commands as they are typed, and the nightly run itself. */
final class Nights {

    private final PGSimpleDataSource database;
    private final String url;

    Nights() {
        this((PGSimpleDataSource) TestDatabase.create());
    }

    Nights(PGSimpleDataSource database) {
        this.database = database;
        this.url = "jdbc:postgresql://" + database.getServerNames()[0] + ":" + database.getPortNumbers()[0] + "/"
                + database.getDatabaseName() + "?user=" + database.getUser() + "&password="
                + URLEncoder.encode(database.getPassword(), StandardCharsets.UTF_8);
        // The signal handler of a command in this process is not to wait for one that has long ended.
        StopRequest.ended(0);
    }

    PGSimpleDataSource database() {
        return database;
    }

    String url() {
        return url;
    }

    /** Asks the warehouse. */
    JdbcClient.StatementSpec ask(String sql) {
        return JdbcClient.create(database).sql(sql);
    }

    String one(String sql) {
        return ask(sql).query(String.class).single();
    }

    List<String> all(String sql) {
        return ask(sql).query(String.class).list();
    }

    Ended nightly(SmallInbox inbox, String asAt, String... options) {
        return command(Ended.nightly(inbox.folder(), asAt, options).toArray(new String[0]));
    }

    /** Types a command that needs the database. */
    Ended command(String... words) {
        List<String> line = new ArrayList<>(Arrays.asList(words));
        line.addAll(1, List.of("--database-url", url));
        return typed(line.toArray(new String[0]));
    }

    /** Types a command, in this process. */
    static Ended typed(String... words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            int exit = Main.run(words);
            return new Ended(exit, printed.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** Runs a night by the definitions that lie in a folder of their own. */
    Outcome run(ProgramFiles files, Path inbox, LocalDate asAt) {
        DatabaseOptions options = CommandLine.populateCommand(new DatabaseOptions(), "--database-url", url);
        Console silent = new Console(new PrintStream(PrintStream.nullOutputStream()), false, Clock.systemUTC());
        try (Warehouse warehouse = Warehouse.open(options, files)) {
            return new Nightly(warehouse, files, Settings.read(files), silent, Clock.systemUTC())
                    .run(NightlyOptions.of(inbox, asAt), true);
        }
    }
}
