package org.clawarehouse.stage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clawarehouse.extract.Contract;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFile;

/**
 * Keeps the tables of schema stage as the contracts want them: it makes tables, adds columns, comments on both, and makes
 * the view {@code <table>_current} of the rows that are present, with those that a {@link StandIn} reads from other tables for
 * an authority that has none. No table is ever dropped, no column retyped.
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

    /**
     * Brings schema stage up to date, stand-ins included, in the caller's transaction.
     *
     * @param standIns the files of {@code sql/standins}
     * @return how many statements it took, a stand-in counting as one: 0 when everything was as wanted
     * @throws StopException when a column has another type than its contract says (exit 32), or a stand-in is faulty (33)
     * @throws SQLException  when the database refuses
     */
    public static int prepare(Connection connection, Contracts contracts, List<SqlFile> standIns) throws SQLException {
        Session session = new Session(connection);
        makeDeliveries(session);
        Map<String, StandIn> byTable = StandIn.of(standIns, contracts);
        int statements = prepare(connection, contracts.all().stream().filter(c -> !byTable.containsKey(c.table())).toList());
        List<Contract> stoodInFor = contracts.all().stream().filter(c -> byTable.containsKey(c.table())).toList();
        StageCatalogue before = StageCatalogue.read(connection);
        statements += prepare(connection, stoodInFor, byTable);
        StageCatalogue after = StageCatalogue.read(connection);
        for (StandIn standIn : byTable.values()) {
            statements += stand(session, standIn, before, after);
        }
        return statements;
    }

    /** Only where it is missing: a statement that makes it waits for every run that reads it. */
    private static void makeDeliveries(Session session) {
        if (session.query("select to_regclass('stage.delivery_current') is null", row -> row.getBoolean(1)).get(0)) {
            session.execute("create view stage.delivery_current as select delivery_no, as_at_date from run.delivery");
            session.execute("comment on view stage.delivery_current is 'One row per delivery, with the day its extracts speak of.'");
        }
    }

    /** Unless they are the same as before, makes the view of the rows that stand in, and that of the present rows with them. */
    private static int stand(Session session, StandIn standIn, StageCatalogue before, StageCatalogue after) {
        String name = standIn.table().name() + "_current";
        List<String> present = after.columns(name);
        if (present.equals(before.columns(name)) && standIn.comment().equals(before.comment(name, null))) {
            return 0;
        }
        standIn.make(session, present);
        String columns = present.stream().map(StageTable::quoted).collect(Collectors.joining(", "));
        session.execute(view(standIn.table(), present) + " union all select " + columns + " from " + standIn.view());
        session.execute("comment on view " + current(standIn.table()) + " is '" + standIn.comment().replace("'", "''") + "'");
        return 1;
    }

    static int prepare(Connection connection, List<Contract> contracts) throws SQLException {
        return prepare(connection, contracts, Map.of());
    }

    private static int prepare(Connection connection, List<Contract> contracts, Map<String, StandIn> standIns) throws SQLException {
        StageCatalogue catalogue = StageCatalogue.read(connection);
        List<String> statements = new ArrayList<>();
        contracts.stream().map(StageTable::of).forEach(table -> statements.addAll(difference(table, catalogue,
                standIns.containsKey(table.name()) ? standIns.get(table.name()).comment() : presentRows(table))));
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return statements.size();
    }

    private static List<String> difference(StageTable table, StageCatalogue catalogue, String comment) {
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
        String current = table.name() + "_current";
        if (!seen.equals(catalogue.columns(current)) || !comment.equals(catalogue.comment(current, null))) {
            statements.add(view(table, seen));
        }
        statements.addAll(comments(table, catalogue, comment));
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

    private static String presentRows(StageTable table) {
        return "The rows of stage." + table.name() + " that are present now.";
    }

    private static List<String> comments(StageTable table, StageCatalogue catalogue, String comment) {
        List<String> statements = new ArrayList<>();
        comment(statements, "table " + table.qualified(), table.comment(), catalogue.comment(table.name(), null));
        comment(statements, "view " + current(table), comment, catalogue.comment(table.name() + "_current", null));
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
