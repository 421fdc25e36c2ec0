package org.clawarehouse.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.Place;
import org.clawarehouse.run.Severity;
import org.clawarehouse.run.StopException;

/** The rows of one table in one file: a text file, or a sheet of a workbook. */
public final class Extract {

    private final InboxFile file;
    private final Source source;
    private final Match match;
    private final Binding binding;
    private final List<Issue> warnings;

    Extract(InboxFile file, Source source, Match match, List<Issue> warnings) {
        this.file = file;
        this.source = source;
        this.match = match;
        this.binding = match.binding();
        this.warnings = new ArrayList<>(warnings);
        binding.told().forEach(heading -> this.warnings.add(unknown(heading)));
    }

    /**
     * Recognises the tables in a file by their headings: one in a text file, one on each sheet of a workbook that has
     * the headings of a table. Returns none for a stranger, a file that is no table of this warehouse.
     *
     * @throws StopException 11 when the file is meant to be a table and cannot be used, 12 when
     *         it cannot be read, 14 when it is hostile
     */
    public static List<Extract> open(InboxFile file, Contracts contracts, Limits limits) {
        try {
            return Opening.open(file, contracts, limits);
        } catch (IOException e) {
            throw Refusal.unreadable(file.name());
        }
    }

    private Issue unknown(String heading) {
        return new Issue(Severity.WARN, "UNKNOWN_COLUMN", new Place(file.name(), source.sheet(), binding.line(), null),
                "a column " + heading + ", which is not read",
                "only the columns of " + contract().table() + " (jobs/extracts)");
    }

    /** Returns the file. */
    public InboxFile file() {
        return file;
    }

    /** Returns the contract: of the return's year for a statutory return, otherwise of the newest collection year. */
    public Contract contract() {
        return binding.contract();
    }

    /** Returns the sheet of a workbook, null for a text file. */
    public String sheet() {
        return source.sheet();
    }

    /** Returns whether serial numbers in date columns count from 1904 and not from 1900. */
    public boolean date1904() {
        return source.date1904();
    }

    /** Returns what deserves a look: each unknown column once, hidden sheets. */
    public List<Issue> warnings() {
        return List.copyOf(warnings);
    }

    /** Returns why the file is taken for this table, for people. */
    public String why() {
        return match.why();
    }

    /** Returns how the file is written: format, encoding and delimiter, for people. */
    public String format() {
        return source.description();
    }

    /** Returns the line of the headings, 0 where the file has none. */
    public int headingLine() {
        return binding.line();
    }

    /** Returns the heading under which the file has a column of the contract, null where it has none. */
    public String headingOf(Column column) {
        int index = contract().columns().indexOf(column);
        return binding.isBound(index) ? binding.headingOf(index) : null;
    }

    /** Returns the headings of the file that belong to no column of the contract. */
    public List<String> unknownHeadings() {
        return List.copyOf(binding.unknown());
    }

    /** Returns them as they may be told: the shape alone of what may be a value. */
    List<String> toldHeadings() {
        return binding.told();
    }

    /**
     * Hands on every line below the headings that has a cell that is not blank, in order. Memory does not grow with
     * the file. What the consumer throws ends the reading.
     *
     * @throws IOException only from the consumer
     * @throws StopException 11 when the file turns out unusable, 12 when its bytes are no longer
     *         those of the {@link InboxFile}, 14 when it is hostile
     */
    public void forEachLine(LineConsumer consumer) throws IOException {
        LineSorter sorter = new LineSorter(file, source.sheet(), binding, consumer);
        try {
            source.read(binding, sorter);
        } catch (IOException e) {
            if (sorter.isHandingOn()) {
                throw e;
            }
            throw Refusal.unreadable(file.name());
        }
    }
}
