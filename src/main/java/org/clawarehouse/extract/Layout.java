package org.clawarehouse.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the files of a contract are recognised and bound.
 *
 * @param contract   the columns, of one collection year
 * @param search     finds the cells of its columns in a row
 * @param ignored    headings that are known and not read; * for all
 * @param closed     whether an unknown heading stops the file
 * @param neverEmpty whether a full extract without a row is refused
 * @param filters    names of the code columns in which an unknown text stops the file
 * @param headless   the headings an edition without a heading row would have, and what their cells look like
 */
record Layout(Contract contract, HeadingSearch search, List<Spelling> ignored, boolean closed, boolean neverEmpty,
              Set<String> filters, Map<String, Pattern> headless) {

    /** The folder of the lists this project owns: their contracts never match a delivered file. */
    static final String OWN = "own";

    boolean ignores(String heading) {
        return ignored.stream().anyMatch(known -> known.text().equals("*") || known.matches(heading));
    }

    boolean isHome(InboxFile file) {
        return contract.folder().equals(file.folder());
    }

    /** A list of our own holds the one file of its name and nothing of the inbox; many of them have the same headings. */
    boolean mayHold(InboxFile file) {
        return contract.folder().equals(OWN) ? isHome(file) && file.name().endsWith('/' + contract.table() + ".csv")
                : !OWN.equals(file.folder());
    }

    List<Column> required() {
        return contract.columns().stream().filter(Column::required).toList();
    }

    /** Returns the index of the column for each normalised heading it may have; a heading wins over an alias. */
    Map<String, Integer> columnByHeading() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < contract.columns().size(); i++) {
            columns.put(Headings.normal(contract.columns().get(i).heading()), i);
        }
        for (int i = 0; i < contract.columns().size(); i++) {
            for (String alias : contract.columns().get(i).aliases()) {
                columns.putIfAbsent(Headings.normal(alias), i);
            }
        }
        return columns;
    }
}
