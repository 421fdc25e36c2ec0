package org.clawarehouse.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFile;

/**
 * One file of {@code sql/standins}: how the rows of a table are read from other tables of schema stage, for an authority that
 * has no row of its own in that table. The file is one SELECT with {@code authority_code, file_no, line_no, first_delivery},
 * {@code known_from} (the first day for which the rows tell the whole; null: every day) and columns of the table's contract;
 * columns of the contract that it leaves out are blank. Key {@code not_for} of its header names the indicators that cannot be
 * told from such rows: they are NOT_SUPPLIED.
 *
 * @param table the table it fills
 * @param file  the SELECT under its header
 */
record StandIn(StageTable table, SqlFile file) {

    private static final Set<String> PLACE = Set.of("authority_code", "file_no", "line_no", "first_delivery", "known_from");

    /**
     * Returns the stand-ins by the name of their table.
     *
     * @throws StopException 33 for a file of a table without a contract, or one with a faulty header
     */
    static Map<String, StandIn> of(List<SqlFile> files, Contracts contracts) {
        Map<String, StandIn> standIns = new LinkedHashMap<>();
        for (SqlFile file : files) {
            file.check(Set.of("title", "why", "source"), Set.of("not_for"));
            standIns.put(file.name(), new StandIn(StageTable.of(contracts.forTable(file.name())), file));
        }
        return standIns;
    }

    /** Returns the view of the rows that stand in. */
    String view() {
        return "stage." + StageTable.quoted(table.name() + "_stand_in");
    }

    /** Returns what the view of the present rows says of itself; it changes with the file. */
    String comment() {
        return "The rows of stage." + table.name() + " that are present now; for an authority without any, those that "
                + file.path() + " reads (" + Integer.toHexString(file.text().hashCode()) + ").";
    }

    /** Returns the indicators that cannot be told from the rows. */
    List<String> notFor() {
        return file.header("not_for").isEmpty() ? List.of() : List.of(file.header("not_for").split(","));
    }

    /** Makes the view of the rows that stand in anew; what read the old one is to be made again. */
    void make(Session session, List<String> present) {
        session.execute("drop view if exists " + view() + " cascade");
        session.execute("set local search_path = stage");
        session.execute(file, "create temporary view reading as ", "");
        List<String> columns = session.query("select attname from pg_attribute where attrelid = 'pg_temp.reading'::regclass and attnum > 0",
                row -> row.getString(1));
        session.execute("drop view pg_temp.reading");
        check(columns);
        session.execute(file, "create view " + view() + " as select " + present.stream().map(name -> cell(name, columns))
                .collect(Collectors.joining(", ")) + ", reading.known_from::date from (", "\n) as reading where not exists (select from "
                + table.qualified() + " as own where own.authority_code = reading.authority_code and own.gone_in_delivery is null)");
        session.execute("comment on view " + view() + " is '" + file.header("title").replace("'", "''") + ".'");
    }

    private String cell(String name, List<String> columns) {
        String type = table.columns().stream().filter(field -> field.name().equals(name)).map(StageTable.Field::type).findFirst().orElse("varchar");
        return (columns.contains(name) ? "reading." + StageTable.quoted(name) : "null") + "::" + type + " as " + StageTable.quoted(name);
    }

    private void check(List<String> columns) {
        Set<String> unknown = new TreeSet<>(columns);
        unknown.removeAll(table.columns().stream().map(StageTable.Field::name).collect(Collectors.toSet()));
        unknown.removeAll(PLACE);
        Set<String> missing = new TreeSet<>(PLACE);
        missing.removeAll(columns);
        if (!unknown.isEmpty() || !missing.isEmpty()) {
            throw new StopException(ExitCode.CONFIGURATION, file.path() + " with the columns " + String.join(", ", columns),
                    "columns of " + table.name() + " and " + String.join(", ", new TreeSet<>(PLACE)));
        }
    }
}
