package org.clawarehouse.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.clawarehouse.extract.Contracts;
import org.clawarehouse.extract.Extract;
import org.clawarehouse.extract.Inspection;
import org.clawarehouse.extract.Line;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.Severity;

/** Reads the cells of a file as staging would and keeps the first faults, without a database. Broken lines have no cells. */
public final class CellInspection implements Inspection.CellChecks {

    private static final int FIRST_FAULTS = 10;

    private final Extract extract;
    private final RowReader rows;
    private final TypedRow row;
    private final List<Fault> warnings = new ArrayList<>();
    private final List<Issue> faults = new ArrayList<>();

    /** Prepares the checks of one table, as they would be on this date. */
    public CellInspection(Extract extract, Contracts contracts, LocalDate asAt) {
        Reading reading = Staging.reading(extract, asAt);
        this.extract = extract;
        this.rows = new RowReader(contracts.forTable(extract.contract().table(), reading.collectionYear()), reading);
        this.row = rows.newRow();
    }

    @Override
    public void accept(Line line) {
        if (line.kind() != Line.Kind.DATA) {
            return;
        }
        Fault fault = rows.read(line, row, warnings);
        if (fault != null) {
            keep(fault, Severity.REJECT, line.number());
        } else {
            warnings.forEach(warning -> keep(warning, Severity.WARN, line.number()));
        }
    }

    @Override
    public List<Issue> faults() {
        return List.copyOf(faults);
    }

    private void keep(Fault fault, Severity severity, int line) {
        if (faults.size() < FIRST_FAULTS) {
            faults.add(fault.at(severity, extract.file().name(), extract.sheet(), line));
        }
    }
}
