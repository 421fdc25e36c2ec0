package org.clawarehouse.synthetic;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** How one system writes its CSV files. */
record Csv(char delimiter, Charset charset, boolean byteOrderMark, String lineEnd) {

    static final Csv RETURN = new Csv(',', StandardCharsets.UTF_8, false, "\r\n");
    static final Csv RETURN_WITH_MARK = new Csv(',', StandardCharsets.UTF_8, true, "\r\n");
    static final Csv REPORT = new Csv(',', StandardCharsets.UTF_8, false, "\r\n");
    static final Csv SEMICOLON = new Csv(';', StandardCharsets.UTF_8, false, "\n");
    static final Csv FINANCE = new Csv(',', Charset.forName("windows-1252"), false, "\r\n");
    static final Csv PUBLISHED = new Csv(',', StandardCharsets.UTF_8, false, "\n");
    static final Csv PUBLISHED_WITH_MARK = new Csv(',', StandardCharsets.UTF_8, true, "\n");

    String line(List<String> cells) {
        return cells.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(delimiter)));
    }

    private String quoted(String cell) {
        boolean plain = cell.indexOf(delimiter) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    void write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        String text = (byteOrderMark ? "\uFEFF" : "") + String.join(lineEnd, lines) + lineEnd;
        Files.write(file, text.getBytes(charset));
    }
}
