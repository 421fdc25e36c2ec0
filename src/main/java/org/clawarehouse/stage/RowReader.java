package org.clawarehouse.stage;

import java.util.List;
import org.clawarehouse.extract.Contract;
import org.clawarehouse.extract.Line;

/** Turns the cells of a line into typed values and decides whether the row can be used (rulings 2). */
final class RowReader {

    private final CellReader[] cells;
    private final RowRule[] rules;

    RowReader(Contract contract, Reading reading) {
        CellReaders readers = new CellReaders(reading);
        cells = new CellReader[contract.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = readers.of(contract.columns().get(i), i);
        }
        rules = RowRules.of(contract, reading).toArray(RowRule[]::new);
    }

    TypedRow newRow() {
        return new TypedRow(cells.length);
    }

    /** Returns the first fault for which the row is rejected, or null; the warnings are those of this row alone. */
    Fault read(Line line, TypedRow row, List<Fault> warnings) {
        warnings.clear();
        if (line.kind() == Line.Kind.BROKEN) {
            return Faults.broken(line.rule(), line.found());
        }
        row.begin(line.cells());
        Fault fault = null;
        for (int i = 0; i < cells.length && fault == null; i++) {
            fault = cells[i].read(line.cells()[i], row, warnings);
        }
        for (int i = 0; i < rules.length && fault == null; i++) {
            fault = rules[i].check(row, warnings);
        }
        return fault;
    }
}
