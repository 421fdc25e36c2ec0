package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clawarehouse.run.StopException;

/** An inbox of a test: puts files into it and reads them back. */
final class Delivery {

    static final String EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
    static final Contracts CONTRACTS = Contracts.load(Path.of("jobs", "extracts"));

    private final Path root;
    private Limits limits = Limits.standard();

    Delivery(Path root) {
        this.root = root;
    }

    /** Returns an episode row of thirteen cells. */
    static String episode(String child) {
        return child + ",01/04/2020,S,C2,N1,U4,PR1,,,,TS1 1AA,TS2 1AA,1234567";
    }

    Delivery within(Limits other) {
        limits = other;
        return this;
    }

    Delivery put(String name, byte[] bytes) {
        try {
            Path path = root.resolve(name);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Delivery put(String name, String text) {
        return put(name, text, StandardCharsets.UTF_8);
    }

    Delivery put(String name, String text, Charset charset) {
        return put(name, text.getBytes(charset));
    }

    InboxFile file(String name) {
        return new Inbox(root).files().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }

    List<Extract> open(String name) {
        return Extract.open(file(name), CONTRACTS, limits);
    }

    Extract one(String name) {
        List<Extract> extracts = open(name);
        if (extracts.size() != 1) {
            throw new AssertionError(extracts.size() + " tables where one is expected");
        }
        return extracts.get(0);
    }

    List<Line> lines(String name) {
        return lines(one(name));
    }

    static List<Line> lines(Extract extract) {
        try {
            List<Line> lines = new ArrayList<>();
            extract.forEachLine(lines::add);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StopException refused(String name) {
        return catchThrowableOfType(StopException.class, () -> open(name).forEach(Delivery::lines));
    }

    /** Returns the cells of one column in the data lines. */
    static List<String> column(Extract extract, String name) {
        int index = extract.contract().columns().indexOf(extract.contract().column(name));
        return data(lines(extract)).map(line -> line.cells()[index]).toList();
    }

    static Stream<Line> data(List<Line> lines) {
        return lines.stream().filter(line -> line.kind() == Line.Kind.DATA);
    }

    /** Returns each line as number, kind and rule: {@code 3 SKIPPED TOTAL}. */
    static List<String> kinds(List<Line> lines) {
        return lines.stream().map(l -> l.number() + " " + l.kind() + (l.rule() == null ? "" : " " + l.rule())).toList();
    }
}
