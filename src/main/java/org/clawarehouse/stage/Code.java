package org.clawarehouse.stage;

/**
 * What a cell of a code column says.
 *
 * @param text     the code as the lists spell it; an unknown one as it was delivered
 * @param standing what the collection year thinks of it
 */
record Code(String text, Standing standing) {

    /** What the collection year thinks of a code. */
    enum Standing {
        /** Valid. */
        KNOWN,
        /** Valid once. */
        LEGACY,
        /** Valid, but written without its leading letter, as 45 for E45. */
        CLIPPED,
        /** In no list. */
        UNKNOWN
    }
}
