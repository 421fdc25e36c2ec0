package org.clawarehouse.stage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clawarehouse.extract.Contract;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;

/**
 * Keeps the tables of schema stage as the contracts want them: it makes tables, adds columns, comments on both, and makes
 * the view {@code <table>_current} of the rows that are present. Nothing is ever dropped or retyped.
 */
public final class StageSchema {

    private StageSchema() {
    }

    /**
     * Brings schema stage up to date, in the caller's transaction.
     *
     * @return how many statements it took: 0 when everything was as wanted
     * @throws StopException when a column has another type than its contract says (exit 32)
     * @throws SQLException  when the database refuses
     */
    public static int prepare(Connection connection, Contracts contracts) throws SQLException {
        return prepare(connection, contracts.all());
    }

    static int prepare(Connection connection, List<Contract> contracts) throws SQLException {
        StageCatalogue catalogue = StageCatalogue.read(connection);
        List<String> statements = new ArrayList<>();
        contracts.stream().map(StageTable::of).forEach(table -> statements.addAll(difference(table, catalogue)));
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return statements.size();
    }

    private static List<String> difference(StageTable table, StageCatalogue catalogue) {
        List<String> standing = catalogue.columns(table.name());
        List<StageTable.Field> missing = table.columns().stream().filter(f -> !standing.contains(f.name())).toList();
        table.columns().forEach(field -> checkType(table, field, catalogue.type(table.name(), field.name())));
        List<String> statements = new ArrayList<>();
        if (standing.isEmpty()) {
            statements.add(create(table));
        } else {
            missing.forEach(f -> statements.add("alter table " + table.qualified() + " add column " + definition(f)));
        }
        List<String> seen = Stream.concat(standing.stream(), missing.stream().map(StageTable.Field::name))
                .filter(name -> !name.equals("row_hash")).toList();
        if (!seen.equals(catalogue.columns(table.name() + "_current"))) {
            statements.add(view(table, seen));
        }
        statements.addAll(comments(table, catalogue));
        return statements;
    }

    private static String create(StageTable table) {
        return "create table " + table.qualified() + " (" + table.columns().stream().map(StageSchema::definition)
                .collect(Collectors.joining(", ")) + ")";
    }

    private static String definition(StageTable.Field field) {
        return StageTable.quoted(field.name()) + " " + field.type() + " " + field.constraint();
    }

    private static String view(StageTable table, List<String> columns) {
        return "create or replace view " + current(table) + " as select "
                + columns.stream().map(StageTable::quoted).collect(Collectors.joining(", "))
                + " from " + table.qualified() + " where gone_in_delivery is null";
    }

    private static List<String> comments(StageTable table, StageCatalogue catalogue) {
        List<String> statements = new ArrayList<>();
        comment(statements, "table " + table.qualified(), table.comment(), catalogue.comment(table.name(), null));
        comment(statements, "view " + current(table), "The rows of stage." + table.name() + " that are present now.",
                catalogue.comment(table.name() + "_current", null));
        for (StageTable.Field field : table.columns()) {
            comment(statements, "column " + table.qualified() + "." + StageTable.quoted(field.name()), field.comment(),
                    catalogue.comment(table.name(), field.name()));
        }
        return statements;
    }

    private static void comment(List<String> statements, String object, String wanted, String standing) {
        if (!wanted.equals(standing)) {
            statements.add("comment on " + object + " is '" + wanted.replace("'", "''") + "'");
        }
    }

    private static String current(StageTable table) {
        return "stage." + StageTable.quoted(table.name() + "_current");
    }

    private static void checkType(StageTable table, StageTable.Field field, String standing) {
        String wanted = field.type().replace("varchar", "character varying");
        if (standing != null && !standing.equals(wanted)) {
            throw new StopException(ExitCode.SCHEMA_VERSION,
                    "column " + field.name() + " of stage." + table.name() + " as " + standing,
                    wanted + ", as its contract says; a column cannot change its type while rows of it are kept");
        }
    }
}
