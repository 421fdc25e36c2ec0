package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.clawarehouse.extract.Column;
import org.clawarehouse.extract.ColumnType;
import org.clawarehouse.extract.Contract;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;
import org.clawarehouse.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StageSchemaTest {

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = TestDatabase.create().getConnection();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private static Contract contract(Column... columns) {
        return new Contract("teams", "workforce", "Teams, one row per team's name", List.of(columns), List.of("team"), null, List.of(), List.of(), 0, false, false);
    }

    private static Column column(String heading, ColumnType type) {
        return new Column(heading, heading.toLowerCase(java.util.Locale.ROOT), type, true, false, false, false, List.of(), List.of(), java.util.Map.of(), List.of(), null);
    }

    private List<String> texts(String query) {
        return new Session(connection).query(query, row -> row.getString(1));
    }

    @Test
    void everyContractHasItsTableOnceAndForAll() throws SQLException {
        Contracts contracts = Contracts.load(java.nio.file.Path.of("jobs", "extracts"));

        assertThat(StageSchema.prepare(connection, contracts)).isPositive();
        assertThat(StageSchema.prepare(connection, contracts)).isZero();
        assertThat(texts("select count(*) from pg_tables where schemaname = 'stage'")).containsExactly(String.valueOf(contracts.all().size()));
    }

    @Test
    void everyTableViewAndColumnSaysWhatItHolds() throws SQLException {
        StageSchema.prepare(connection, List.of(contract(column("TEAM", ColumnType.ID), column("RATE", ColumnType.FIGURE))));

        assertThat(texts("select obj_description('stage.teams'::regclass)")).containsExactly("Teams, one row per team's name. One row per row delivered, with the deliveries that held it.");
        assertThat(texts("""
                select a.attname from pg_attribute as a
                where a.attrelid = 'stage.teams'::regclass and a.attnum > 0 and col_description(a.attrelid, a.attnum) is null""")).isEmpty();
        assertThat(texts("select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) from pg_attribute as a where a.attrelid = 'stage.teams'::regclass and a.attnum > 0 order by a.attnum"))
                .containsExactly("authority_code character varying(9)", "return_year smallint", "team character varying", "rate numeric", "rate_symbol character varying(1)",
                        "row_hash uuid", "line_no integer", "file_no integer", "first_delivery integer", "gone_in_delivery integer");
    }

    @Test
    void aColumnThatAContractGainsIsAddedToTableAndView() throws SQLException {
        StageSchema.prepare(connection, List.of(contract(column("TEAM", ColumnType.ID))));
        new Session(connection).execute("insert into stage.teams (authority_code, team, row_hash, first_delivery, file_no, line_no) values ('E06000002', 'N', gen_random_uuid(), 1, 1, 2)");

        StageSchema.prepare(connection, List.of(contract(column("TEAM", ColumnType.ID), column("SIZE", ColumnType.NUMBER))));

        assertThat(texts("select team || coalesce(size, 0) from stage.teams_current")).containsExactly("N0");
        assertThat(texts("select attname from pg_attribute where attrelid = 'stage.teams_current'::regclass and attname = 'row_hash'")).isEmpty();
    }

    @Test
    void aColumnThatAContractLosesIsKept() throws SQLException {
        StageSchema.prepare(connection, List.of(contract(column("TEAM", ColumnType.ID), column("SIZE", ColumnType.NUMBER))));

        assertThat(StageSchema.prepare(connection, List.of(contract(column("TEAM", ColumnType.ID))))).isZero();
        assertThat(texts("select attname from pg_attribute where attrelid = 'stage.teams'::regclass and attname = 'size'")).containsExactly("size");
    }

    @Test
    void aColumnDoesNotChangeItsType() throws SQLException {
        StageSchema.prepare(connection, List.of(contract(column("TEAM", ColumnType.ID))));

        assertThatThrownBy(() -> StageSchema.prepare(connection, List.of(contract(column("TEAM", ColumnType.DATE)))))
                .isInstanceOfSatisfying(StopException.class, stop -> assertThat(stop.exitCode()).isEqualTo(ExitCode.SCHEMA_VERSION));
    }
}
