package org.clawarehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.clawarehouse.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewBuildTest {

    private Connection connection;
    private Session session;

    @BeforeEach
    void open() throws SQLException {
        connection = TestDatabase.create().getConnection();
        connection.setAutoCommit(false);
        session = new Session(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static SqlFile view(String name, String select) {
        return SqlFile.parse("sql/marts/" + name + ".sql", "/*\ntitle: A view\ngrain: One row\ncolumns:\n  answer: The answer\n*/\n" + select);
    }

    private void build(SqlFile... files) {
        ViewBuild.apply(session, "mart", "mart", List.of(files));
    }

    private int answer() {
        return session.query("select answer from mart.rpt_a", row -> row.getInt(1)).get(0);
    }

    @Test
    void aViewMayReadOneThatComesAfterIt() {
        build(view("rpt_a", "select answer from rpt_b"), view("rpt_b", "select 1 as answer"));
        assertThat(answer()).isEqualTo(1);
    }

    @Test
    void aViewThatChangesTakesItsReadersWithItAndTheyAreMadeAnew() {
        SqlFile reader = view("rpt_a", "select answer from rpt_b");
        build(reader, view("rpt_b", "select 1 as answer"));
        build(reader, view("rpt_b", "select 2 as answer"));
        assertThat(answer()).isEqualTo(2);
        assertThat(session.query("select view_name from run.view_definition order by 1", row -> row.getString(1)))
                .containsExactly("mart.rpt_a", "mart.rpt_b");
    }

    @Test
    void aViewThatSomebodyElseReadsIsNotDropped() {
        build(view("rpt_b", "select 1 as answer"));
        session.execute("create view mart.own as select answer from mart.rpt_b");
        assertThatThrownBy(() -> build(view("rpt_b", "select 2 as answer"))).isInstanceOf(SqlFailure.class);
    }

    @Test
    void viewsThatReadEachOtherAreACircle() {
        assertThatThrownBy(() -> build(view("rpt_a", "select answer from rpt_b"), view("rpt_b", "select answer from rpt_a")))
                .hasMessageContaining("a circle of views");
    }
}
