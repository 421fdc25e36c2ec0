package org.clawarehouse.job;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.ProgramFiles;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "sql", description = "Runs a read-only query and prints its rows as CSV with a header.", footer = {
        "", "Example:", "  sql \"select month, value from mart.rpt_scorecard where indicator_code = 'CP12' order by month\"",
        "", "What people read is in schema mart; every table and column there has a comment."})
final class SqlCommand implements Callable<Integer> {

    /** At the beginning, behind comments. */
    private static final Pattern COPY = Pattern.compile(
            "\\A(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*copy\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Set<Integer> TEXTS = Set.of(Types.CHAR, Types.VARCHAR);

    @Mixin
    private DatabaseOptions database;

    @Parameters(paramLabel = "QUERY", description = "The query.")
    private String query;

    @Override
    public Integer call() throws Exception {
        try (Warehouse warehouse = Warehouse.open(database, ProgramFiles.locate());
                Connection connection = warehouse.dataSource().getConnection()) {
            StopRequest.onRequest(warehouse::cancel);
            checkStatement();
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(1000);
                print(statement);
            } catch (SQLException e) {
                StopRequest.check();
                throw new StopException(ExitCode.USAGE, "a query that PostgreSQL refuses: " + e.getMessage(), "a SELECT");
            }
        }
        return ExitCode.DONE.code();
    }

    /** A second statement could end the read-only transaction of the first; COPY writes files on the server in any. */
    private void checkStatement() throws SQLException {
        List<NativeQuery> statements = Parser.parseJdbcSql(query, true, false, true, false, false);
        if (statements.size() > 1) {
            throw new StopException(ExitCode.USAGE, "more than one statement", "one SELECT");
        }
        if (statements.stream().anyMatch(s -> COPY.matcher(s.nativeSql).find())) {
            throw new StopException(ExitCode.USAGE, "a COPY", "one SELECT; its rows are printed as CSV");
        }
    }

    private void print(Statement statement) throws SQLException {
        PrintStream out = ReadOptions.standardOutput();
        if (statement.execute(query)) {
            try (ResultSet rows = statement.getResultSet()) {
                Csv csv = new Csv(out);
                ResultSetMetaData columns = rows.getMetaData();
                csv.row(columns.getColumnCount(), columns::getColumnLabel);
                while (rows.next()) {
                    csv.row(columns.getColumnCount(), i -> TEXTS.contains(columns.getColumnType(i)) ? Csv.shown(rows.getString(i)) : rows.getString(i));
                }
            }
        }
        out.flush();
    }
}
