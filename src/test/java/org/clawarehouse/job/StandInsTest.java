package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.clawarehouse.extract.Contracts;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.sql.SqlFile;
import org.clawarehouse.stage.StageSchema;
import org.clawarehouse.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** The files of sql/standins as such; what they read is in {@link AnnexANightTest}. */
class StandInsTest {

    private static final ProgramFiles FILES = new ProgramFiles(Path.of(""));
    private static final Contracts CONTRACTS = Contracts.load();

    private static int prepare(Connection connection, List<SqlFile> standIns) throws SQLException {
        int statements = StageSchema.prepare(connection, CONTRACTS, standIns);
        connection.commit();
        return statements;
    }

    private static SqlFile file(String table, String select) {
        return new SqlFile("sql/standins/" + table + ".sql", Map.of("title", "t", "why", "w", "source", "s"), select);
    }

    @Test
    void whatAStandInIsNotForAreIndicators() {
        List<String> codes = FILES.sql("sql/indicators").stream().map(file -> file.header("code")).toList();
        assertThat(FILES.sqlIn("sql/standins").stream().flatMap(file -> List.of(file.header("not_for").split(",")).stream())
                .filter(code -> !code.isEmpty())).isSubsetOf(codes);
    }

    @Test
    void theViewsAreMadeOnceAndAgainWhenAFileHasChanged() throws SQLException {
        try (Connection connection = TestDatabase.create().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(prepare(connection, FILES.sqlIn("sql/standins"))).isPositive();
            assertThat(prepare(connection, FILES.sqlIn("sql/standins"))).isZero();
            assertThat(prepare(connection, List.of())).isPositive();
            assertThat(prepare(connection, List.of())).isZero();
        }
    }

    @Test
    void aColumnThatTheTableDoesNotHaveIsRefused() throws SQLException {
        try (Connection connection = TestDatabase.create().getConnection()) {
            connection.setAutoCommit(false);
            SqlFile wrong = file("reviews", "select 'E06000002' as authority_code, 1 as file_no, 1 as line_no, 1 as first_delivery, null::date as known_from, 1 as colour");
            assertThatThrownBy(() -> prepare(connection, List.of(wrong))).isInstanceOfSatisfying(StopException.class, stop -> {
                assertThat(stop.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
                assertThat(stop.getMessage()).contains("sql/standins/reviews.sql", "colour");
            });
        }
    }

    @Test
    void aStandInForATableWithoutAContractIsRefused() throws SQLException {
        try (Connection connection = TestDatabase.create().getConnection()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> prepare(connection, List.of(file("weather", "select 1")))).isInstanceOf(StopException.class)
                    .hasMessageContaining("weather");
        }
    }
}
