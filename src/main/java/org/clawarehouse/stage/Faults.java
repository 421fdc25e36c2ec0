package org.clawarehouse.stage;

import java.time.LocalDate;
import java.util.List;
import org.clawarehouse.extract.Column;
import org.clawarehouse.extract.ColumnType;

/** The wording of everything a row can be at fault for. */
final class Faults {

    private static final String DATE = "a day such as 30/06/2021, 2021-06-30, 30-Jun-2021 or an Excel date; never month before day";
    private static final String NUMBER = "a number such as 1,234.50, (12.00) or 12.00-";

    private Faults() {
    }

    static Fault blank(Column column) {
        return new Fault("REQUIRED_BLANK", column.heading(), "blank", switch (column.type()) {
            case DATE -> DATE;
            case NUMBER -> NUMBER;
            default -> "a value in every row";
        });
    }

    static Fault noBirthDate(Column column) {
        return new Fault("DOB_BLANK", column.heading(), "blank", "a date of birth; the child counts, the age is unknown");
    }

    static Fault badDate(Column column, String cell) {
        return new Fault("BAD_DATE", column.heading(), Shape.of(cell), DATE);
    }

    /** A spreadsheet's number rejects its row; a text too long for an optional identifier is left blank. */
    static Fault badId(Column column, String cell, List<Fault> warnings) {
        String valid = "an identifier of at most 40 characters, exported as text: a spreadsheet cuts long numbers";
        if (column.required() || cell.length() <= IdCells.LONGEST) {
            return new Fault("BAD_ID", column.heading(), Shape.of(cell), valid);
        }
        warnings.add(new Fault("BAD_ID", column.heading(), Shape.of(cell), valid + "; read as blank"));
        return null;
    }

    /** A required number rejects its row; an optional one is left blank. */
    static Fault badNumber(Column column, String cell, List<Fault> warnings) {
        String symbols = column.type() == ColumnType.FIGURE ? ", or one of the symbols " + Symbols.ALL : "";
        if (column.required()) {
            return new Fault("BAD_NUMBER", column.heading(), Shape.of(cell), NUMBER + symbols);
        }
        warnings.add(new Fault("BAD_NUMBER", column.heading(), Shape.of(cell), NUMBER + symbols + "; read as blank"));
        return null;
    }

    static Fault unknownCode(Column column, String cell) {
        return new Fault("UNKNOWN_CODE", column.heading(), Shape.of(cell), "a code of the collection year; read as unknown");
    }

    static Fault unknownAnswer(Column column, String cell) {
        return new Fault("UNKNOWN_CODE", column.heading(), Shape.of(cell), "Y or N; read as unknown");
    }

    static Fault clippedCode(Column column, String cell) {
        return new Fault("LEGACY_CODE", column.heading(), Shape.of(cell), "the code with its leading letter; read as that");
    }

    static Fault legacyCode(Column column, String code) {
        return new Fault("LEGACY_CODE", column.heading(), Shape.of(code),
                "a code of the collection year in a row that is current; counted in the group it maps to");
    }

    static Fault future(Column column, String cell, LocalDate asAt) {
        return new Fault("FUTURE_DATED", column.heading(), Shape.of(cell), "a day on or before the as-at date " + asAt);
    }

    static Fault futureEnd(Column column, String cell, LocalDate asAt) {
        return new Fault("FUTURE_END", column.heading(), Shape.of(cell),
                "an end on or before the as-at date " + asAt + ", or blank while open; kept as delivered");
    }

    static Fault zeroDay(Column start, Column end, String cell) {
        return new Fault("ZERO_DAY", end.heading(), Shape.of(cell), "a day after " + start.heading() + ", not the same day");
    }

    static Fault negative(Column start, Column end, String cell) {
        return new Fault("NEGATIVE", end.heading(), Shape.of(cell), "a day after " + start.heading() + ", not before it");
    }

    static Fault reasonWithoutEnd() {
        return new Fault("DEC_REC_PAIR", "DEC", "blank", "DEC and REC together or neither; read as open");
    }

    static Fault endWithoutReason() {
        return new Fault("DEC_REC_PAIR", "REC", "blank",
                "DEC and REC together or neither; read as an end with unknown reason, or X1 where the next episode starts that day");
    }

    static Fault broken(String rule, String found) {
        return new Fault(rule, null, found == null ? "a row that cannot be taken apart" : found,
                "as many cells as headings, closed quotes, and characters of the file's encoding");
    }
}
