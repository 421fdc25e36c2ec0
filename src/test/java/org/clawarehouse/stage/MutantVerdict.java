package org.clawarehouse.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.clawarehouse.extract.Column;
import org.clawarehouse.extract.Line;

/** What a mutant shows: the rows that the damage left alone, those of them that were lost, and every promise that was broken. */
final class MutantVerdict {

    final List<String> broken = new ArrayList<>();
    final boolean refused;
    final boolean unknown;
    final long lines;
    long leftAlone;
    long lost;
    boolean judged;

    private final MutantTable table;

    private MutantVerdict(Mutant mutant, MutantReading reading) {
        table = mutant.table();
        refused = reading.refused();
        unknown = !refused && reading.found(table).isEmpty();
        lines = reading.lines();
        broken.addAll(reading.broken());
        if (mutant.harmless() && (refused || unknown)) {
            broken.add("refused, and nothing is wrong with it");
        }
    }

    /** Reads the file of a mutant and judges what became of it, by what an independent look at its bytes finds. */
    static MutantVerdict of(Mutant mutant, Path file) throws IOException {
        MutantReading reading = MutantReading.of(file);
        MutantVerdict verdict = new MutantVerdict(mutant, reading);
        if (!verdict.refused && mutant.ending().equals("csv")) {
            new MutantLines(mutant, verdict).judge(reading.found(mutant.table()).orElse(null));
        } else if (!verdict.refused) {
            new MutantSheet(file, verdict).judge(reading.found(mutant.table()).orElse(null));
        }
        return verdict;
    }

    /** A row stands where it stood: it must be loaded, with its values. */
    void leftAlone(MutantReading.Found found, int line, Map<Integer, String> row) {
        leftAlone++;
        String[] cells = found.loaded().get(line);
        if (cells == null) {
            lost(line, found.others().get(line) == null ? "not accounted for" : found.others().get(line) == Line.Kind.SKIPPED ? "skipped" : "rejected");
        } else if (!row.entrySet().stream().allMatch(cell -> cell.getValue().equals(stored(found, cells, cell.getKey())))) {
            lost(line, "loaded with other values");
        }
    }

    private String stored(MutantReading.Found found, String[] cells, int heading) {
        List<Column> columns = found.extract().contract().columns();
        for (int c = 0; c < cells.length; c++) {
            if (columns.get(c).heading().equalsIgnoreCase(table.head().get(heading))) {
                return cells[c];
            }
        }
        return null;
    }

    /** A row whose values may be others than before must be accounted for all the same, and not as something that is no row. */
    void accountedFor(MutantReading.Found found, int line) {
        leftAlone++;
        if (!found.accountsFor(line) || found.others().get(line) == Line.Kind.SKIPPED) {
            lost(line, "not accounted for as a row");
        }
    }

    void lost(int line, String how) {
        lost++;
        broken.add("line " + line + " left alone and " + how);
    }

    MutantTable table() {
        return table;
    }
}
