package org.clawarehouse.stage;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clawarehouse.extract.Contract;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.extract.Extract;
import org.clawarehouse.extract.Line;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.Severity;

/**
 * What a file would be reported for, without a database.
 *
 * @param read     lines below the headings
 * @param rejected lines that would be rejected
 * @param first    the first faults and warnings, in the order of the file
 */
public record FirstFaults(long read, long rejected, List<Issue> first) {

    /**
     * Reads a file to its end and keeps the first issues.
     *
     * @param asAt date on which the file would be taken in
     * @param most how many issues are wanted
     * @throws org.clawarehouse.run.StopException when the file turns out unusable
     */
    public static FirstFaults of(Extract extract, Contracts contracts, LocalDate asAt, int most) {
        Reading reading = Staging.reading(extract, asAt);
        Contract contract = contracts.forTable(extract.contract().table(), reading.collectionYear());
        Reader reader = new Reader(extract, new RowReader(contract, reading), most);
        try {
            extract.forEachLine(reader::take);
        } catch (IOException e) {
            throw new IllegalStateException("reading a file failed in a way its reader does not name", e);
        }
        return new FirstFaults(reader.read, reader.rejected, List.copyOf(reader.first));
    }

    private static final class Reader {

        private final Extract extract;
        private final RowReader rows;
        private final TypedRow row;
        private final int most;
        private final List<Issue> first = new ArrayList<>();
        private final List<Fault> warnings = new ArrayList<>();
        private long read;
        private long rejected;

        Reader(Extract extract, RowReader rows, int most) {
            this.extract = extract;
            this.rows = rows;
            this.row = rows.newRow();
            this.most = most;
        }

        void take(Line line) {
            read++;
            if (line.kind() == Line.Kind.SKIPPED) {
                return;
            }
            Fault fault = rows.read(line, row, warnings);
            if (fault != null) {
                rejected++;
                keep(fault, Severity.REJECT, line.number());
            } else {
                warnings.forEach(warning -> keep(warning, Severity.WARN, line.number()));
            }
        }

        private void keep(Fault fault, Severity severity, int line) {
            if (first.size() < most) {
                first.add(fault.at(severity, extract.file().name(), extract.sheet(), line));
            }
        }
    }
}
