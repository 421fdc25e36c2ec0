package org.clawarehouse.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clawarehouse.extract.ColumnType;
import org.clawarehouse.extract.Contract;

/** Columns by which rows of one table are told to speak of the same thing: authority, return, and some of the contract's. */
final class RowKey {

    private final List<String> columns = new ArrayList<>(List.of("%sauthority_code", "coalesce(%sreturn_year, 0)"));

    /** Texts such as postcodes are compared without regard to letter case and blanks. */
    RowKey(Contract contract, List<String> names) {
        for (String name : names) {
            String column = "%s" + StageTable.quoted(name);
            boolean text = contract.column(name).type() == ColumnType.TEXT;
            columns.add(text ? "upper(replace(" + column + ", ' ', ''))" : column);
        }
    }

    /** Returns the columns as a list in SQL; the prefix names the relation, such as {@code s.}. */
    String of(String prefix) {
        return columns.stream().map(c -> c.replace("%s", prefix)).collect(Collectors.joining(", "));
    }
}
