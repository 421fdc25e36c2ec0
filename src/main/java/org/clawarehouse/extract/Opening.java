package org.clawarehouse.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clawarehouse.run.StopException;

/** Finds out what kind of file lies there, by its first bytes and not by its name, and opens it. */
final class Opening {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SNIFFED = 4_096;

    private final InboxFile file;
    private final Recognition recognition;
    private final Limits limits;

    private Opening(InboxFile file, Contracts contracts, Limits limits) {
        this.file = file;
        this.recognition = new Recognition(file, null, contracts);
        this.limits = limits;
    }

    static List<Extract> open(InboxFile file, Contracts contracts, Limits limits) throws IOException {
        byte[] start = start(file);
        if (start.length == 0) {
            return empty(file);
        }
        if (begins(start, 'P', 'K')) {
            ZipParts parts = SheetSource.guarded(file, () -> false, new WorkbookCheck(file, limits)::parts);
            return parts == null ? List.of() : new WorkbookFile(file, contracts, limits).open(parts);
        }
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            new WorkbookCheck(file, limits).refuseOle();
            return List.of();
        }
        return isText(file, start) ? new Opening(file, contracts, limits).openText(start) : List.of();
    }

    private static boolean begins(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Pictures, documents and the like are strangers; in what calls itself an extract a NUL is a fault of its line. */
    private static boolean isText(InboxFile file, byte[] start) {
        boolean binary = begins(start, '%', 'P', 'D', 'F') || begins(start, 0x1F, 0x8B) || begins(start, 0xFF, 0xD8)
                || begins(start, 0x89, 'P', 'N', 'G');
        return InboxPath.looksLikeExtract(file.path()) || !binary && indexOf((byte) 0, start) < 0 || WideText.charset(start) != null;
    }

    private static int indexOf(byte wanted, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] start(InboxFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return in.readNBytes(SNIFFED);
        }
    }

    private static List<Extract> empty(InboxFile file) {
        if (InboxPath.looksLikeExtract(file.path())) {
            throw Refusal.unusable(file.name(), "EMPTY_FILE", "no bytes at all",
                    "an extract with its headings; export it again");
        }
        return List.of();
    }

    private List<Extract> openText(byte[] start) throws IOException {
        WideText.refuse(file, start, recognition, DELIMITERS);
        CsvFormat format = Encoding.of(file.path());
        Optional<Extract> found = find(format, true).or(() -> find(format, false));
        return found.isPresent() ? List.of(found.get()) : stranger(format);
    }

    /** A quotation mark above the headings that closes behind them swallows them: they are then looked for line by line. */
    private Optional<Extract> find(CsvFormat format, boolean joining) {
        Match best = null;
        CsvFormat bestFormat = null;
        for (char delimiter : DELIMITERS) {
            Optional<Match> match = recognition.match(head(format.with(delimiter), joining));
            if (match.isPresent() && (best == null || Match.BEST_FIRST.compare(match.get(), best) < 0)) {
                best = match.get();
                bestFormat = format.with(delimiter);
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        refuseBar(best, bestFormat);
        return Optional.of(new Extract(file, new CsvFile(file, bestFormat, limits, joining), best, List.of()));
    }

    /** What does not call itself an extract and goes beyond every limit is a stranger and not hostile. */
    private List<HeadRow> head(CsvFormat format, boolean joining) {
        try {
            return new CsvFile(file, format, limits, joining).head();
        } catch (IOException e) {
            throw Refusal.unreadable(file.name());
        } catch (StopException e) {
            if (InboxPath.looksLikeExtract(file.path())) {
                throw e;
            }
            return List.of();
        }
    }

    private List<Extract> stranger(CsvFormat format) {
        List<HeadRow> head = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            head.addAll(head(format.with(delimiter), true));
        }
        recognition.refuseNearMiss(head);
        if (InboxPath.looksLikeWorkbook(file.path())) {
            throw WorkbookCheck.damaged(file.name());
        }
        return List.of();
    }

    private void refuseBar(Match best, CsvFormat format) {
        if (format.delimiter() == '|') {
            throw Refusal.unusable(file.name(), "DELIMITER", "cells separated by a vertical bar, in a file of "
                    + best.contract().table(), "comma, semicolon or tab; export it again as CSV");
        }
    }
}
