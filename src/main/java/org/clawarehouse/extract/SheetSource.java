package org.clawarehouse.extract;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.clawarehouse.run.StopException;

/** One sheet of a workbook. */
final class SheetSource implements Source {

    private final InboxFile file;
    private final String sheet;
    private final boolean date1904;
    private final Limits limits;

    SheetSource(InboxFile file, String sheet, boolean date1904, Limits limits) {
        this.file = file;
        this.sheet = sheet;
        this.date1904 = date1904;
        this.limits = limits;
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public boolean date1904() {
        return date1904;
    }

    @Override
    public String description() {
        return "XLSX, dates counted from " + (date1904 ? "1904" : "1900");
    }

    /** The bytes are compared when all rows are read: what is replaced meanwhile may fail in any way before that. */
    @Override
    public void read(Binding binding, LineSorter sorter) throws IOException {
        try {
            guarded(file, sorter::isHandingOn, () -> readRows(binding, sorter));
        } catch (StopException e) {
            if (!sorter.isHandingOn()) {
                refuseChanged();
            }
            throw e;
        }
        refuseChanged();
        sorter.end();
    }

    private void refuseChanged() {
        if (!Sha256.of(file.path(), file.name()).equals(file.sha256())) {
            throw Refusal.changed(file.name());
        }
    }

    private Void readRows(Binding binding, LineSorter sorter)
            throws IOException, XMLStreamException, InvalidFormatException {
        ZipParts parts = new WorkbookCheck(file, limits).parts();
        try (Workbook workbook = Workbook.open(file, limits, parts); SpooledStrings strings = new SpooledStrings()) {
            workbook.readStrings((index, text) -> {
                strings.add(text);
                return true;
            });
            strings.complete();
            Predicate<Workbook.Sheet> wanted = s -> s.name().equals(sheet);
            hand(workbook.rows(workbook.sheets().stream().filter(wanted).findFirst().orElseThrow(), strings::get),
                    binding.line(), sorter);
        }
        return null;
    }

    private static void hand(SheetRows rows, int headingLine, LineSorter sorter) throws IOException, XMLStreamException {
        int last = headingLine;
        while (rows.next()) {
            if (rows.number() > headingLine) {
                if (rows.number() > last + 1) {
                    sorter.blank();
                }
                sorter.row(rows.number(), rows.number(), rows, rows.broken());
                last = rows.number();
            }
        }
    }

    /** Something that reads a workbook. */
    @FunctionalInterface
    interface Reading<T> {
        /** Reads. */
        T read() throws IOException, XMLStreamException, InvalidFormatException;
    }

    /** Turns every way in which a workbook can turn out to be damaged into one message; a failure of others passes. */
    static <T> T guarded(InboxFile file, BooleanSupplier others, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (XMLStreamException | InvalidFormatException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            if (others.getAsBoolean() || e instanceof FileSystemException) {
                throw e;
            }
            throw damaged(file, e);
        } catch (RuntimeException e) {
            throw others.getAsBoolean() || e instanceof StopException ? e : damaged(file, e);
        }
    }

    private static StopException damaged(InboxFile file, Exception cause) {
        return isBomb(cause) ? Budget.bomb(file.name()) : WorkbookCheck.damaged(file.name());
    }

    /** The library beneath has a guard of its own, which may strike first. */
    private static boolean isBomb(Throwable cause) {
        return cause != null && (String.valueOf(cause.getMessage()).contains("Zip bomb") || isBomb(cause.getCause()));
    }
}
