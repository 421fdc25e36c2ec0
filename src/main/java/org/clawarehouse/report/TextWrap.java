package org.clawarehouse.report;

/** Text broken into lines for a terminal. */
final class TextWrap {

    private TextWrap() {
    }

    /** Returns the text in lines of at most a width, each indented and ended; a longer word stays whole. */
    static String at(int width, String indent, String text) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && indent.length() + line.length() + 1 + word.length() > width) {
                lines.append(indent).append(line).append('\n');
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        return lines.append(indent).append(line).append('\n').toString();
    }
}
