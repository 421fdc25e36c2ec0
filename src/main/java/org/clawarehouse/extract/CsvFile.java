package org.clawarehouse.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** A text file with delimiters. */
final class CsvFile implements Source {

    private static final int HEAD = 60;

    private final InboxFile file;
    private final CsvFormat format;
    private final Limits limits;
    private final boolean joining;

    /** A text file; {@code joining} says whether what stands above its headings, and they themselves, may go over several lines. */
    CsvFile(InboxFile file, CsvFormat format, Limits limits, boolean joining) {
        this.file = file;
        this.format = format;
        this.limits = limits;
        this.joining = joining;
    }

    /** Returns the first rows, blank ones left out, as this delimiter would cut them. */
    List<HeadRow> head() throws IOException {
        List<HeadRow> head = new ArrayList<>();
        HeadText text = new HeadText(file.name());
        try (InputStream in = Files.newInputStream(file.path())) {
            CsvRecords records = new CsvRecords(in, file.name(), format, limits, joining);
            while (head.size() < HEAD && text.hasRoom() && records.next()) {
                if (!records.allBlank(0)) {
                    head.add(text.row(records.number(), records));
                }
            }
        }
        return head;
    }

    @Override
    public String sheet() {
        return null;
    }

    @Override
    public boolean date1904() {
        return false;
    }

    @Override
    public String description() {
        return "CSV, " + format.encodingName() + ", " + format.delimiterName();
    }

    @Override
    public void read(Binding binding, LineSorter sorter) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
            CsvRecords records = new CsvRecords(in, file.name(), format, limits, joining);
            skipTo(binding.line(), records);
            records.expect(binding.width());
            while (records.next()) {
                sorter.row(records.number(), records.lastNumber(), records, records.broken());
            }
        }
        if (!Sha256.hex(digest).equals(file.sha256())) {
            throw Refusal.changed(file.name());
        }
        sorter.end();
    }

    private static void skipTo(int line, CsvRecords records) throws IOException {
        boolean found = line == 0;
        while (!found && records.next()) {
            found = records.number() == line;
        }
    }
}
