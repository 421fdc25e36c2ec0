package org.clawarehouse.report;

/**
 * What an indicator is and how its figures are to be read.
 *
 * @param code       code, such as {@code CP12}; a variant has a dot, {@code CP12.out_of_area}
 * @param title      plain name
 * @param theme      theme of the scorecard it belongs to
 * @param why        why it is watched
 * @param definition definition it follows
 * @param basis      as at month end, in month, rolling 12 months …
 * @param kind       count, percent, ratio, mean, median, rate per 10,000, gap or published
 * @param unit       what the value is counted in
 * @param polarity   lower, higher or none
 * @param decimals   decimals shown to people
 * @param needs      tables it cannot do without, separated by commas; of tables joined by or, one is enough
 * @param order      place on the scorecard, ascending
 */
public record Indicator(String code, String title, String theme, String why, String definition, String basis,
        String kind, String unit, String polarity, int decimals, String needs, int order) {

    /** Returns the code of the indicator or family it belongs to: its own code unless it is a variant. */
    public String family() {
        int dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }

    /** Returns whether it is a variant or a member of a family. */
    public boolean isVariant() {
        return code.indexOf('.') >= 0;
    }

    boolean isPercent() {
        return kind.equals("percent");
    }

    boolean isCount() {
        return kind.equals("count");
    }

    /** Returns whether one direction is better than the other. */
    boolean hasPolarity() {
        return polarity.equals("lower") || polarity.equals("higher");
    }

    /** Returns in words which direction is better. */
    public String polarityInWords() {
        return switch (polarity) {
            case "lower" -> "Lower is better";
            case "higher" -> "Higher is better";
            default -> "Neither direction is better";
        };
    }
}
