package org.clawarehouse.report;

/** How a value is made from its numerator and denominator, in words. */
final class DefinitionWords {

    private DefinitionWords() {
    }

    static String of(Indicator indicator) {
        String basis = indicator.basis() == null || indicator.basis().isBlank() ? "" : ", " + indicator.basis();
        return Html.sentence(arithmetic(indicator) + basis + ". " + indicator.polarityInWords() + ".");
    }

    private static String arithmetic(Indicator indicator) {
        String kind = indicator.kind().startsWith("rate") ? "rate" : indicator.kind();
        return switch (kind) {
            case "count" -> "a count";
            case "published" -> "as published by others";
            case "percent" -> "100 × numerator ÷ denominator";
            case "ratio" -> "numerator ÷ denominator";
            case "mean" -> "mean: the sum over all, divided by how many";
            case "median" -> "median: half lie below it, half above";
            case "rate" -> "10,000 × numerator ÷ population";
            case "gap" -> "the figure per 10,000 less the one it is compared with; it is a gap, not a level";
            default -> kind;
        };
    }
}
