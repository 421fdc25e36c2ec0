package org.clawarehouse.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a text file is written.
 *
 * @param charset   its encoding
 * @param bom       bytes of the mark at its start that names the encoding
 * @param delimiter what separates its cells
 */
record CsvFormat(Charset charset, int bom, char delimiter) {

    CsvFormat with(char other) {
        return new CsvFormat(charset, bom, other);
    }

    String encodingName() {
        return charset.equals(StandardCharsets.UTF_8) ? bom > 0 ? "UTF-8 with byte order mark" : "UTF-8" : charset.name();
    }

    String delimiterName() {
        return delimiterName(delimiter);
    }

    static String delimiterName(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "vertical bar";
        };
    }
}
