package org.clawarehouse.publish;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.clawarehouse.sql.FolderBuild;
import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFile;
import org.clawarehouse.sql.ViewBuild;
import org.clawarehouse.testing.TestDatabase;

/** A database whose star is built from whatever stands in conform and measure. */
final class StarFixture implements AutoCloseable {

    private final DataSource database = TestDatabase.create();
    private final Connection connection;
    final Session session;

    StarFixture() throws SQLException {
        connection = database.getConnection();
        session = new Session(connection);
    }

    /** Runs statements that lay rows for the star to be built from. */
    StarFixture given(String statements) {
        session.execute(statements);
        return this;
    }

    /** Builds dimensions, facts and views in one transaction, as a night does. */
    StarFixture built() throws SQLException {
        connection.setAutoCommit(false);
        List<SqlFile> files = new ProgramFiles(Path.of("")).sqlIn("sql/marts");
        FolderBuild.apply(session, "mart", "mart, measure, conform", files.stream().filter(f -> !isView(f)).toList());
        ViewBuild.apply(session, "mart", "mart", files.stream().filter(StarFixture::isView).toList());
        ViewBuild.apply(session, "identity", "mart, identity", new ProgramFiles(Path.of("")).sql("sql/marts/identity"));
        connection.commit();
        connection.setAutoCommit(true);
        return this;
    }

    /** Returns the rows of a query as texts, the columns of a row separated by blanks. */
    List<String> rows(String sql) {
        return session.query(sql, row -> {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                line.append(column == 1 ? "" : " ").append(row.getString(column));
            }
            return line.toString();
        });
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static boolean isView(SqlFile file) {
        return file.name().startsWith("rpt_");
    }
}
