package org.clawarehouse.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.Place;
import org.clawarehouse.run.Severity;

/** Counts the lines of an extract by what becomes of them, and keeps the first that are broken. */
final class LineCount implements LineConsumer {

    private static final int KEPT = 100;

    private final Extract extract;
    private final LineConsumer next;
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final List<Issue> broken = new ArrayList<>();
    private int rows;
    private int brokenRows;

    LineCount(Extract extract, LineConsumer next) {
        this.extract = extract;
        this.next = next;
    }

    @Override
    public void accept(Line line) throws IOException {
        switch (line.kind()) {
            case DATA -> rows++;
            case SKIPPED -> skipped.merge(line.rule(), 1, Integer::sum);
            case BROKEN -> broken(line);
        }
        next.accept(line);
    }

    private void broken(Line line) {
        brokenRows++;
        if (broken.size() < KEPT) {
            broken.add(new Issue(Severity.REJECT, line.rule(),
                    new Place(extract.file().name(), extract.sheet(), line.number(), null), line.found(),
                    "a row with the cells of its headings, closed quotation marks and readable characters"));
        }
    }

    String summary() {
        String kinds = skipped.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "));
        int skips = skipped.values().stream().mapToInt(Integer::intValue).sum();
        return rows + " rows, " + skips + " skipped" + (skips == 0 ? "" : " (" + kinds + ")") + ", " + brokenRows + " broken";
    }

    List<Issue> broken() {
        return broken;
    }
}
