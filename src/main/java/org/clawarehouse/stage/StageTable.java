package org.clawarehouse.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clawarehouse.extract.Column;
import org.clawarehouse.extract.ColumnType;
import org.clawarehouse.extract.Contract;

/**
 * The table of schema stage that a contract makes.
 *
 * @param name    its name
 * @param comment what it is, for people
 * @param columns its columns, in the order in which they are created
 */
record StageTable(String name, String comment, List<Field> columns) {

    private static final List<Field> PLACE = List.of(
            new Field("authority_code", "varchar(9)", "not null",
                    "Authority that delivered the row; empty where all authorities share the table."),
            new Field("return_year", "smallint", "", "Year in which the statutory return ends; empty for a full extract."));
    private static final List<Field> ROW = List.of(
            new Field("row_hash", "uuid", "not null", "First 128 bits of the SHA-256 of authority, return and filled cells."),
            new Field("line_no", "integer", "not null", "1-based physical line or sheet row in the file in which the row was first seen."));
    private static final List<Field> ORIGIN = List.of(
            new Field("file_no", "integer", "not null", "File in which the row was first seen (run.file)."),
            new Field("first_delivery", "integer", "not null", "Delivery in which the row was first seen."));
    private static final Field GONE = new Field("gone_in_delivery", "integer", "",
            "Delivery in which the row was no longer there; empty while present.");

    /**
     * One column.
     *
     * @param name       its name
     * @param type       its type as PostgreSQL prints it
     * @param constraint what follows the type when it is created
     * @param comment    what it holds
     */
    record Field(String name, String type, String constraint, String comment) {
    }

    static StageTable of(Contract contract) {
        List<Field> fields = new ArrayList<>(PLACE);
        contract.columns().forEach(column -> fields.addAll(fields(column)));
        fields.addAll(ROW);
        fields.addAll(ORIGIN);
        fields.add(GONE);
        return new StageTable(contract.table(), contract.title() + ". One row per row delivered, with the deliveries that held it.",
                List.copyOf(fields));
    }

    private static List<Field> fields(Column column) {
        Field field = new Field(column.name(), type(column.type()), "", column.heading() + ", " + meaning(column) + ".");
        return column.type() != ColumnType.FIGURE ? List.of(field) : List.of(field, new Field(column.name() + "_symbol",
                "varchar(1)", "", column.heading() + ", the symbol published in place of a number: " + Symbols.ALL + "."));
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case ID, TEXT, CODE -> "varchar";
            case DATE -> "date";
            case NUMBER, FIGURE -> "numeric";
            case YES_NO -> "boolean";
        };
    }

    private static String meaning(Column column) {
        return switch (column.type()) {
            case ID -> "an identifier";
            case TEXT -> "text as delivered";
            case CODE -> "a code, capitals without blanks; an unknown one as delivered";
            case DATE -> "a day";
            case NUMBER -> "a number";
            case FIGURE -> "a published number, empty where a symbol stands";
            case YES_NO -> "true for yes";
        };
    }

    /** Returns the quoted name with its schema. */
    String qualified() {
        return "stage." + quoted(name);
    }

    /** Returns the columns that are copied row by row, in the order of the bytes of {@link RowCopy}. */
    List<Field> copied() {
        return columns.stream().filter(c -> !PLACE.contains(c) && !ORIGIN.contains(c) && c != GONE).toList();
    }

    /** Returns the columns of a row that is present, as SQL. */
    String presentList() {
        return list(columns.stream().filter(c -> c != GONE).toList());
    }

    static String list(List<Field> fields) {
        return fields.stream().map(c -> quoted(c.name())).collect(Collectors.joining(", "));
    }

    /** Returns a name as SQL; names come from contracts and never hold anything but letters, digits and underscores. */
    static String quoted(String name) {
        if (!name.matches("[a-z_][a-z0-9_]*")) {
            throw new IllegalArgumentException("a contract names a column that is no name in SQL");
        }
        return '"' + name + '"';
    }
}
