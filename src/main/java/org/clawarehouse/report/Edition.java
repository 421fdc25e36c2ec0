package org.clawarehouse.report;

import java.time.YearMonth;
import java.util.Locale;

/** Which versions of the figures a scorecard shows. */
public enum Edition {
    /** As known now: the versions in force. */
    KNOWN("As known now: of a figure that was restated, the version in force"),
    /** As reported then: version 1 of the month, and of earlier months what was in force when the month was published. */
    REPORTED("As reported then: the versions in force when %s was published");

    private final String words;

    Edition(String words) {
        this.words = words;
    }

    /** Returns what it is, as a person reads it. */
    String inWords(YearMonth month) {
        return words.formatted(Figures.month(month));
    }

    /** Returns what file names carry: nothing for the usual one. */
    String suffix() {
        return this == KNOWN ? "" : "-as-" + name().toLowerCase(Locale.ROOT);
    }
}
