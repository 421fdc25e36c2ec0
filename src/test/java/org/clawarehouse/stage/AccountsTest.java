package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.clawarehouse.extract.Extract;
import org.clawarehouse.extract.InboxFile;
import org.clawarehouse.extract.Limits;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {

    private static final String EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";

    @TempDir
    private Path inbox;
    private Warehouse warehouse;

    @BeforeEach
    void start() {
        warehouse = Warehouse.withOwnContracts(inbox);
    }

    private List<Extract> extracts() {
        return warehouse.files().stream().flatMap(f -> Extract.open(f, warehouse.contracts, Limits.standard()).stream()).toList();
    }

    @Test
    void aRowThatTheDatabaseDoesNotKeepStopsTheRun() throws SQLException {
        try (Connection connection = warehouse.database.getConnection()) {
            StageSchema.prepare(connection, warehouse.contracts);
            Session session = new Session(connection);
            session.execute("create function lose() returns trigger language plpgsql as 'begin if new.child = ''2'' then return null; end if; return new; end'");
            session.execute("create trigger lose before insert on stage.episodes for each row execute function lose()");
        }
        warehouse.file("ssda903/episodes.csv", EPISODES, "1,01/04/2021,S,C2,N1,U4,PR1,,,,,,", "2,01/04/2021,S,C2,N1,U4,PR1,,,,,,");

        assertThatThrownBy(() -> warehouse.deliver("2021-07-01")).isInstanceOfSatisfying(StopException.class, stop -> {
            assertThat(stop.exitCode()).isEqualTo(ExitCode.NOT_RECONCILED);
            assertThat(stop.getMessage()).isEqualTo("ssda903/episodes.csv: found 1 rows taken by the database; expected 2 rows that were sent (NOT_RECONCILED)");
        });
    }

    @Test
    void aFileThatTurnsOutUnusableLeavesItsCountsAndNothingElse() {
        warehouse.file("ssda903/header.csv", "CHILD,SEX,DOB", "1,M,31/02/2010", "2,M,01/02/2010").file("ssda903/episodes.csv", EPISODES);

        assertThatThrownBy(() -> warehouse.deliver("2021-07-01")).isInstanceOfSatisfying(StopException.class,
                stop -> assertThat(stop.exitCode()).isEqualTo(ExitCode.FILE_UNUSABLE));

        assertThat(warehouse.texts("select concat_ws('|', name, status, rows_read, rows_rejected, delivery_no) from run.file order by file_no"))
                .containsExactly("ssda903/header.csv|REFUSED|0|0", "ssda903/episodes.csv|REFUSED|0|0");
        assertThat(warehouse.number("select count(*) from run.delivery")).isZero();
    }

    @Test
    void strangersAndRefusedFilesAreNamed() {
        InboxFile file = warehouse.file("ssda903/header.csv", "CHILD,SEX,DOB", "1,M,01/02/2010").files().get(0);
        try (Accounts accounts = new StoredAccounts(warehouse.database, warehouse.newRun(LocalDate.parse("2021-07-01")))) {
            accounts.stranger(file);
            accounts.refused(file);
        }

        assertThat(warehouse.texts("select concat_ws('|', name, contract, status, rows_read) from run.file order by file_no"))
                .containsExactly("ssda903/header.csv|STRANGER|0", "ssda903/header.csv|REFUSED|0");
    }

    @Test
    void withoutAccountsInTheDatabaseNothingIsLeftBehind() throws SQLException {
        warehouse.file("ssda903/episodes.csv", EPISODES, "1,01/04/2021,S,C9,N1,U4,PR1,,,,,,", "2,31/02/2021,S,C2,N1,U4,PR1,,,,,,");
        UnstoredAccounts accounts = new UnstoredAccounts(1);
        try (Connection connection = warehouse.database.getConnection()) {
            connection.setAutoCommit(false);
            StageSchema.prepare(connection, warehouse.contracts);
            StagingResult result = new Staging(warehouse.contracts, StagingOptions.of(LocalDate.parse("2021-07-01"), "E06000002"), accounts, StagingProgress.SILENT)
                    .stage(connection, 1, extracts());
            connection.rollback();

            assertThat(result.files().get(0).rejected()).isEqualTo(1);
        }
        assertThat(accounts.rules()).containsOnly(java.util.Map.entry("UNKNOWN_CODE", 1L), java.util.Map.entry("BAD_DATE", 1L));
        assertThat(accounts.issues()).singleElement().satisfies(issue -> assertThat(issue.message())
                .isEqualTo("ssda903/episodes.csv, line 2, column LS: found A9; expected a code of the collection year; read as unknown (UNKNOWN_CODE)"));
        assertThat(warehouse.number("select count(*) from run.file")).isZero();
    }

    @Test
    void noValueOfARowReachesTheAccounts() {
        warehouse.file("ssda903/episodes.csv", EPISODES, "CANARY1,Canary 2,S,C2,N1,U4,PR1,,,,,,", "CANARY3,01/04/2021,CANARY4,C2,N1,U4,PR1,,,,,,",
                "CANARY5,01/04/2021,S,C2,N1,U4,PR1,,,,,,,CANARY6").deliver("2021-07-01");

        assertThat(warehouse.texts("select row_to_json(r)::text from run.rejected_row as r union all select row_to_json(w)::text from run.warning as w"))
                .hasSize(3).noneMatch(row -> row.toUpperCase(java.util.Locale.ROOT).contains("CANARY"));
    }

    @Test
    void theFaultsOfAFileNeedNoDatabase() throws java.io.IOException {
        warehouse.file("ssda903/episodes.csv", EPISODES, "1,01/04/2021,S,C9,N1,U4,PR1,,,,,,", "2,31/02/2021,S,C2,N1,U4,PR1,,,,,,",
                "3,02/07/2021,S,C2,N1,U4,PR1,,,,,,", "4,01/04/2021,S,C2,N1,U4,PR1,,,,,,");

        Extract extract = extracts().get(0);
        CellInspection inspection = new CellInspection(extract, warehouse.contracts, LocalDate.parse("2021-07-01"));
        extract.forEachLine(inspection);

        assertThat(inspection.faults()).extracting(issue -> issue.severity() + " " + issue.rule() + " " + issue.place().line())
                .containsExactly("WARN UNKNOWN_CODE 2", "REJECT BAD_DATE 3", "REJECT FUTURE_DATED 4");
    }

    @Test
    void progressIsToldToTheLastLine() throws SQLException {
        String[] lines = new String[20_001];
        lines[0] = EPISODES;
        for (int i = 1; i < lines.length; i++) {
            lines[i] = i + ",01/04/2021,S,C2,N1,U4,PR1,,,,,,";
        }
        warehouse.file("ssda903/episodes.csv", lines);
        List<Long> told = new java.util.ArrayList<>();
        try (Connection connection = warehouse.database.getConnection()) {
            connection.setAutoCommit(false);
            StageSchema.prepare(connection, warehouse.contracts);
            new Staging(warehouse.contracts, StagingOptions.of(LocalDate.parse("2021-07-01"), "E06000002"), new UnstoredAccounts(0),
                    (file, read) -> told.add(read)).stage(connection, 1, extracts());
        }
        assertThat(told).containsExactly(8_192L, 16_384L, 20_000L);
    }
}
