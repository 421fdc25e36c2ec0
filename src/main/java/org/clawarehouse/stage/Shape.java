package org.clawarehouse.stage;

/** What a cell looks like without its value: letters become A, digits 9, what cannot be seen ?, anything else stays. */
final class Shape {

    private static final int LONGEST = 40;

    private Shape() {
    }

    static String of(String text) {
        if (text == null || text.isEmpty()) {
            return "blank";
        }
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < text.length() && i < LONGEST; i++) {
            shape.append(of(text.charAt(i)));
        }
        return shape.toString();
    }

    private static char of(char c) {
        if (Character.isDigit(c)) {
            return '9';
        }
        if (c > ' ' && c < 127 && !Character.isLetter(c)) {
            return c;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : isInvisible(c) ? '?' : 'A';
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT;
    }
}
