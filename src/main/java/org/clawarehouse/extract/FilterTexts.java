package org.clawarehouse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clawarehouse.run.Place;

/** The texts of filter columns: an edition that words them in a new way must not be read as something else. */
final class FilterTexts {

    private final InboxFile file;
    private final String sheet;
    private final Contract contract;
    private final int[] columns;
    private final List<Set<String>> known = new ArrayList<>();

    FilterTexts(Layout layout, InboxFile file, String sheet) {
        this.file = file;
        this.sheet = sheet;
        this.contract = layout.contract();
        this.columns = layout.filters().stream().sorted()
                .mapToInt(name -> contract.columns().indexOf(contract.column(name))).toArray();
        for (int column : columns) {
            known.add(texts(contract.columns().get(column)));
        }
    }

    /** Returns the texts that a filter column may hold, as they are compared. */
    static Set<String> texts(Column column) {
        List<String> all = new ArrayList<>(column.codes());
        all.addAll(column.legacyCodes());
        all.addAll(column.synonyms().keySet());
        return all.stream().map(FilterTexts::squeezed).collect(Collectors.toSet());
    }

    static String squeezed(String text) {
        return Headings.normal(text).replace(" ", "");
    }

    void check(Line line) {
        for (int i = 0; i < columns.length; i++) {
            String text = line.cells()[columns[i]];
            if (text != null && !known.get(i).contains(squeezed(text))) {
                Column column = contract.columns().get(columns[i]);
                throw Refusal.unusable(new Place(file.name(), sheet, line.number(), column.heading()),
                        "UNKNOWN_FILTER", "a text this table is not known to hold",
                        "one of " + column.codes() + "; a new edition needs its wording added to jobs/extracts");
            }
        }
    }
}
