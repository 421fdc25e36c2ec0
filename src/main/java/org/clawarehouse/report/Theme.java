package org.clawarehouse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A group of indicators on the scorecard.
 *
 * @param name  its name, with a capital
 * @param cards its indicators in their order, variants under their parents
 */
public record Theme(String name, List<Card> cards) {

    /** Returns the indicators and their variants in reading order, without headings of families. */
    public List<Card> everyCard() {
        List<Card> all = new ArrayList<>();
        for (Card card : cards) {
            if (!card.isFamily()) {
                all.add(card);
            }
            all.addAll(card.variants());
        }
        return all;
    }

    /** Returns the heading of the theme. */
    String heading() {
        return isLeadership() ? "Leadership team: seven proxy indicators" : name;
    }

    /** Returns what has to be said about the theme as a whole (rulings.md 4), or nothing. */
    String note() {
        return isLeadership() ? "Each stands against a straight path from its baseline to its target. L3 and L4 do not add"
                + " up to the numerator of CP15: places in the authority's own secure units and family centres are in neither." : "";
    }

    /** Returns whether it is the page of the leadership team, which stands apart from the board's. */
    boolean isLeadership() {
        return name.equals("Leadership");
    }

    /** Returns the name for people of a theme as folders and tables spell it: {@code quality_and_impact}. */
    static String nameOf(String theme) {
        String words = theme.replace('_', ' ').strip();
        return words.isEmpty() ? "Other" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
