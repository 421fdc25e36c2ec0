package org.clawarehouse.run;

/**
 * One thing that is wrong, said without any personal value.
 *
 * @param severity what it stops
 * @param rule     name of the rule, such as {@code BAD_DATE}
 * @param place    where it was found
 * @param found    what was found: its shape or a count, never the value
 * @param expected what would be valid, and what to do
 */
public record Issue(Severity severity, String rule, Place place, String found, String expected) {

    /** Returns the message in the one shape all messages have: place, what was found, what was expected. */
    public String message() {
        return place + ": found " + found + "; expected " + expected + " (" + rule + ")";
    }
}
