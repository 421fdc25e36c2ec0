package org.clawarehouse.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** How one system writes its CSV files. */
record Csv(char delimiter, Charset charset, boolean byteOrderMark, String lineEnd) {

    /** Stands for a byte that is no character in UTF-8. */
    static final String UNDECODABLE = "\uE000";

    static final Csv RETURN = new Csv(',', StandardCharsets.UTF_8, false, "\r\n");
    static final Csv RETURN_WITH_MARK = new Csv(',', StandardCharsets.UTF_8, true, "\r\n");
    static final Csv REPORT = new Csv(',', StandardCharsets.UTF_8, false, "\r\n");
    static final Csv SEMICOLON = new Csv(';', StandardCharsets.UTF_8, false, "\n");
    static final Csv SEMICOLON_WITH_MARK = new Csv(';', StandardCharsets.UTF_8, true, "\n");
    static final Csv TABBED = new Csv('\t', StandardCharsets.UTF_8, false, "\r\n");
    static final Csv FINANCE = new Csv(',', Charset.forName("windows-1252"), false, "\r\n");
    static final Csv PUBLISHED = new Csv(',', StandardCharsets.UTF_8, false, "\n");
    static final Csv PUBLISHED_WITH_MARK = new Csv(',', StandardCharsets.UTF_8, true, "\n");

    private static final byte NO_CHARACTER = (byte) 0xFF;

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
        try (OutputStream out = Files.newOutputStream(file)) {
            String[] parts = text.split(UNDECODABLE, -1);
            for (int i = 0; i < parts.length; i++) {
                out.write(i == 0 ? new byte[0] : new byte[] {NO_CHARACTER});
                out.write(parts[i].getBytes(charset));
            }
        }
    }
}
