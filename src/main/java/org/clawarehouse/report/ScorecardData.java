package org.clawarehouse.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * One month of one authority, as the scorecard shows it.
 *
 * @param authority  whose it is
 * @param month      the month
 * @param edition    which versions of the figures
 * @param themes     the indicators by theme
 * @param firstMonth first month the stored series holds
 * @param computedAt when the latest of the month's figures was computed
 */
public record ScorecardData(Authority authority, YearMonth month, Edition edition, List<Theme> themes, YearMonth firstMonth,
        Instant computedAt) {

    /** Returns every indicator and variant in reading order. */
    public List<Card> everyCard() {
        return themes.stream().flatMap(theme -> theme.everyCard().stream()).toList();
    }

    /** Returns whether any of the months shown has a figure of more than one version. */
    boolean isRestated() {
        return everyCard().stream().anyMatch(card -> !card.marks().restated().isEmpty());
    }

    /** Returns the file name for an extension: {@code scorecard-E06000002-2021-06.html}. */
    public String fileName(String extension) {
        return "scorecard-" + authority.code() + "-" + month + edition.suffix() + "." + extension;
    }
}
