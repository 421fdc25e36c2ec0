package org.clawarehouse.stage;

import java.util.ArrayList;
import java.util.List;
import org.clawarehouse.extract.ColumnType;
import org.clawarehouse.extract.Contract;

/** Columns by which rows of one table are told to speak of the same thing: authority, return, and some of the contract's. */
final class RowKey {

    private final List<String> elements = new ArrayList<>(List.of("%sauthority_code", "%sreturn_year::text"));

    /** Texts such as postcodes are compared without regard to letter case and blanks. */
    RowKey(Contract contract, List<String> columns) {
        for (String name : columns) {
            String column = "%s" + StageTable.quoted(name);
            boolean text = contract.column(name).type() == ColumnType.TEXT;
            elements.add(text ? "upper(replace(" + column + ", ' ', ''))" : column + "::text");
        }
    }

    /** Returns the key as an array in SQL, in which blanks equal blanks; the prefix names the relation, such as {@code s.}. */
    String of(String prefix) {
        return "array[" + String.join(", ", elements).replace("%s", prefix) + "]";
    }
}
