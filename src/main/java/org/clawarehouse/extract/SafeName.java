package org.clawarehouse.extract;

/** Names of files, sheets and headings made safe to print: no controls, no characters that turn the line around. */
final class SafeName {

    private SafeName() {
    }

    static String of(String name) {
        StringBuilder safe = new StringBuilder(name.length());
        name.codePoints().map(c -> printable(c) ? c : '_').forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static boolean printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
