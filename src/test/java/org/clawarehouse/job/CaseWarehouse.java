package org.clawarehouse.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.clawarehouse.conform.Conform;
import org.clawarehouse.extract.Contract;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.extract.Extract;
import org.clawarehouse.extract.Inbox;
import org.clawarehouse.extract.InboxFile;
import org.clawarehouse.extract.Limits;
import org.clawarehouse.measure.Invariants;
import org.clawarehouse.measure.Measure;
import org.clawarehouse.measure.Months;
import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.sql.Session;
import org.clawarehouse.stage.StageSchema;
import org.clawarehouse.stage.Staging;
import org.clawarehouse.stage.StagingOptions;
import org.clawarehouse.stage.StagingProgress;
import org.clawarehouse.stage.StoredAccounts;
import org.clawarehouse.stage.SubjectKeys;
import org.clawarehouse.stage.SupplyView;
import org.clawarehouse.testing.TestDatabase;

/** A warehouse that holds many cases at once, each under an authority of its own, taken the whole way from files to figures. */
final class CaseWarehouse {

    private final ProgramFiles files = new ProgramFiles(Path.of(""));
    private final Contracts contracts = Contracts.load();
    private final DataSource database = TestDatabase.create();
    private final LocalDate asAt;

    CaseWarehouse(LocalDate asAt) {
        this.asAt = asAt;
    }

    /** Runs the cases; the session that is returned sees schemas conform and measure as they came out. */
    Session run(List<Case> cases, Path inbox) throws Exception {
        write(cases, inbox);
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        Session session = new Session(connection);
        StageSchema.prepare(connection, contracts, files.sqlIn("sql/standins"));
        SupplyView.prepare(session, contracts, files.sqlIn("sql/standins"));
        int runNo = RunLog.openIn(session, "cases", asAt, "cases", Clock.systemUTC());
        int delivery = session.query("insert into run.delivery (run_no, as_at_date) values (?, ?) returning delivery_no",
                row -> row.getInt(1), runNo, asAt).get(0);
        connection.commit();
        stage(connection, runNo, delivery, inbox);
        SubjectKeys.assign(connection, contracts);
        connection.commit();
        Conform.build(session, files.sqlIn("sql/conform"), asAt);
        Conform.check(session, files.sql("sql/conform/checks"), runNo);
        connection.commit();
        new Measure(files.sql("sql/indicators")).run(session, new Months(asAt, historyMonths(cases), 15, true), code -> { });
        Invariants.check(session, files.sql("sql/invariants"));
        connection.commit();
        return session;
    }

    /** As many months as it takes to reach the earliest one that a case expects something of. */
    private int historyMonths(List<Case> cases) {
        return cases.stream().flatMap(c -> c.expect().keySet().stream()).map(Expectation::month).flatMap(Optional::stream)
                .mapToInt(month -> 1 + (int) ChronoUnit.MONTHS.between(month, YearMonth.from(asAt))).max().orElse(1);
    }

    private void stage(Connection connection, int runNo, int delivery, Path inbox) {
        try (OwnLists own = OwnLists.layOut(files); StoredAccounts accounts = new StoredAccounts(database, runNo)) {
            List<InboxFile> arrived = new ArrayList<>(own.files());
            arrived.addAll(new Inbox(inbox).files());
            List<Extract> extracts = arrived.stream().flatMap(f -> Extract.open(f, contracts, Limits.standard()).stream()).toList();
            new Staging(contracts, StagingOptions.of(asAt, "E99999999"), accounts, StagingProgress.SILENT).stage(connection, delivery, extracts);
        }
    }

    private void write(List<Case> cases, Path inbox) throws IOException {
        Map<String, StringBuilder> shared = new LinkedHashMap<>();
        for (Case one : cases) {
            for (Map.Entry<String, String> given : one.given().entrySet()) {
                String[] word = given.getKey().split(" ");
                Contract contract = contracts.forTable(word[0]);
                if (contract.shared()) {
                    share(shared, one, word[0], given.getValue());
                } else {
                    String year = word.length > 1 ? "/" + word[1] : "";
                    save(inbox.resolve(one.authority() + "/" + contract.folder() + year + "/" + word[0] + ".csv"), csv(given.getValue()));
                }
            }
        }
        int number = 0;
        for (Map.Entry<String, StringBuilder> table : shared.entrySet()) {
            save(inbox.resolve("reference/" + table.getKey().split("\n")[0] + "-" + ++number + ".csv"), table.getValue().toString());
        }
    }

    /** Tables that all authorities share: LA stands for the authority of the case. Postcodes are written by short names. */
    private static void share(Map<String, StringBuilder> shared, Case one, String table, String rows) {
        String[] lines = csv(rows).replaceAll("\\bLA\\b", one.authority()).split("\n", 2);
        String headings = table.equals("postcodes") ? "pcds,oseast1m,osnrth1m,oslaua" : lines[0];
        shared.computeIfAbsent(table + "\n" + headings, key -> new StringBuilder(headings + "\n")).append(lines[1]);
    }

    private static void save(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String csv(String rows) {
        return rows.lines().filter(line -> !line.isBlank()).map(line -> Arrays.stream(line.split(",", -1)).map(String::strip)
                .collect(Collectors.joining(","))).collect(Collectors.joining("\n", "", "\n"));
    }
}
