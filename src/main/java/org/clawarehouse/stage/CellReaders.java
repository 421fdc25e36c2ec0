package org.clawarehouse.stage;

import java.math.BigDecimal;
import java.util.List;
import org.clawarehouse.extract.Column;

/** The readers of the columns of one file, by the type of the column. */
final class CellReaders {

    private final DateCells dates;
    private final NumberCells numbers;

    CellReaders(Reading reading) {
        this.dates = new DateCells(reading.asAt(), reading.date1904(), reading.workbook());
        this.numbers = new NumberCells(reading.workbook());
    }

    CellReader of(Column column, int at) {
        CellReader filled = switch (column.type()) {
            case ID -> id(column, at);
            case TEXT -> text(at);
            case CODE -> code(column, at);
            case DATE -> date(column, at);
            case NUMBER -> number(column, at);
            case FIGURE -> figure(column, at);
            case YES_NO -> yesNo(column, at);
        };
        return (cell, row, warnings) -> cell == null || cell.isEmpty() ? blank(column, warnings) : filled.read(cell, row, warnings);
    }

    private static Fault blank(Column column, List<Fault> warnings) {
        if (column.birthDate() && column.required() && column.blankAllowed()) {
            warnings.add(Faults.noBirthDate(column));
        }
        return column.blankAllowed() ? null : Faults.blank(column);
    }

    private static CellReader text(int at) {
        return (cell, row, warnings) -> {
            row.texts[at] = cell;
            return null;
        };
    }

    private static CellReader id(Column column, int at) {
        return (cell, row, warnings) -> {
            String id = IdCells.read(cell);
            if (id == null) {
                return Faults.badId(column, cell, warnings);
            }
            row.texts[at] = id.isEmpty() ? null : id;
            return id.isEmpty() ? blank(column, warnings) : null;
        };
    }

    private static CellReader code(Column column, int at) {
        CodeCells codes = new CodeCells(column);
        return (cell, row, warnings) -> {
            Code code = codes.read(cell);
            row.texts[at] = code.text();
            switch (code.standing()) {
                case UNKNOWN -> warnings.add(Faults.unknownCode(column, cell));
                case CLIPPED -> warnings.add(Faults.clippedCode(column, cell));
                case LEGACY -> row.legacy = true;
                case KNOWN -> { }
            }
            return null;
        };
    }

    private CellReader date(Column column, int at) {
        return (cell, row, warnings) -> {
            int day = dates.read(cell, column.birthDate());
            if (day == DateCells.UNREADABLE) {
                return Faults.badDate(column, cell);
            }
            row.days[at] = day;
            return day == DateCells.BLANK ? blank(column, warnings) : null;
        };
    }

    private CellReader number(Column column, int at) {
        return (cell, row, warnings) -> {
            BigDecimal number = numbers.read(cell);
            row.numbers[at] = number;
            return number == null ? Faults.badNumber(column, cell, warnings) : null;
        };
    }

    private CellReader figure(Column column, int at) {
        return (cell, row, warnings) -> {
            String symbol = Symbols.read(cell);
            if (symbol != null) {
                row.texts[at] = symbol;
                return null;
            }
            row.numbers[at] = numbers.read(cell);
            return row.numbers[at] == null ? Faults.badNumber(column, cell, warnings) : null;
        };
    }

    private static CellReader yesNo(Column column, int at) {
        return (cell, row, warnings) -> {
            int answer = YesNoCells.read(cell);
            if (answer == YesNoCells.UNKNOWN) {
                warnings.add(Faults.unknownAnswer(column, cell));
                return null;
            }
            row.days[at] = answer;
            return null;
        };
    }
}
