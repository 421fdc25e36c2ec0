package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.clawarehouse.synthetic.Table.Row;

/** {@code lcs/missing_reviews}: whether a child who had been missing was offered an interview, and took it. */
final class ReturnInterviews {

    private static final int CHILD = 0;
    private static final int MIS_START = 3;
    private static final int MIS_END = 4;

    private ReturnInterviews() {
    }

    /** @param missing the rows of {@code ssda903/missing}; an interview is due within three days of the return */
    static Table of(Table missing, LocalDate last, long seed) {
        Table table = new Table("missing_reviews", "CHILD, MIS_START, INTERVIEW_OFFERED, INTERVIEW_ACCEPTED", last);
        for (Row row : missing.rows()) {
            if (!row.cells().get(MIS_END).isEmpty() && !row.known().isBefore(Diary.SINCE)) {
                add(table, row, Dice.of(seed, "interview", row.cells().get(CHILD).hashCode(), row.known().toEpochDay()));
            }
        }
        return table;
    }

    private static void add(Table table, Row row, Dice dice) {
        boolean offered = dice.chance(0.91);
        boolean accepted = offered && dice.chance(0.64);
        LocalDate known = Table.read(row.cells().get(MIS_END)).plusDays(dice.between(1, 3));
        table.add(known, row.cells().get(CHILD), row.cells().get(MIS_START), offered ? "Y" : "N", accepted ? "Y" : "N");
    }
}
