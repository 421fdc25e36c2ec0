package org.clawarehouse.extract;

import java.util.regex.Pattern;

/**
 * One way in which a heading or a code may be written in a delivered file: a text, or, between slashes, a pattern that the
 * whole text must match, such as {@code /date of (last|latest) .*visit/}. Letter case, surrounding blanks and line breaks
 * do not matter.
 *
 * @param text    the text as headings are compared, or the pattern as it stands in the contract
 * @param pattern the pattern, null for a text
 */
public record Spelling(String text, Pattern pattern) {

    /** A longer text is no heading and no code: no pattern is tried on it, which for some patterns would never end. */
    public static final int LONGEST = 500;

    /**
     * Returns the spelling that a contract writes.
     *
     * @throws java.util.regex.PatternSyntaxException when what stands between the slashes is no pattern
     */
    public static Spelling of(String written) {
        boolean isPattern = written.length() > 2 && written.startsWith("/") && written.endsWith("/");
        return isPattern ? new Spelling(written, Pattern.compile(written.substring(1, written.length() - 1)))
                : new Spelling(Headings.normal(written), null);
    }

    /** Returns whether this is a pattern. */
    public boolean isPattern() {
        return pattern != null;
    }

    /** Returns a text of a file as patterns and headings are compared: lower-case, with single blanks. */
    public static String normal(String text) {
        return Headings.normal(text);
    }

    /** Returns whether a text, given as {@link #normal} gives it, is written this way. */
    public boolean matches(String normal) {
        return pattern == null ? text.equals(normal) : normal.length() <= LONGEST && pattern.matcher(normal).matches();
    }
}
