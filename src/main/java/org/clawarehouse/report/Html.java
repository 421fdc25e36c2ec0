package org.clawarehouse.report;

/** Text made safe for HTML. */
final class Html {

    private Html() {
    }

    /** Returns the text with everything escaped that could be read as markup, in content and in quoted attributes. */
    static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return safe.toString();
    }

    /** Returns a name that may be an id: letters, digits, hyphens. */
    static String id(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** Returns the text with a capital at its beginning. */
    static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
