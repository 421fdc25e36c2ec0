package org.clawarehouse.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.clawarehouse.report.Explanation.Evidence;

/** Prints who is in a figure and why; for one child, in sentences. */
public final class ExplainText {

    private final Explanation explanation;
    private final Ink ink;

    /** Makes the text of an explanation. */
    public ExplainText(Explanation explanation, Ink ink) {
        this.explanation = explanation;
        this.ink = ink;
    }

    /** Prints it. */
    public void write(Appendable out) throws IOException {
        out.append(heading()).append(explanation.childId() == null ? everybody() : oneChild());
    }

    private String heading() {
        Indicator indicator = explanation.indicator();
        return "\n" + ink.bold(indicator.code() + "  " + indicator.title()) + "\n"
                + Figures.month(explanation.figure().month()) + ": " + Figures.inFull(indicator, explanation.figure())
                + ink.soft("  (version " + explanation.versionNo() + ")") + "\n\n";
    }

    private String everybody() {
        if (explanation.evidence().isEmpty()) {
            return "  No row stands behind this figure: " + StatusWord.of(explanation.figure()).word()
                    .toLowerCase(Locale.ROOT) + ".\n";
        }
        return reasons().text(ink) + "  " + check() + "\n\n" + subjects().text(ink);
    }

    private TextTable reasons() {
        TextTable table = new TextTable().left("Why").right("Rows").right("Numerator").right("Denominator");
        Map<String, List<Evidence>> byReason = explanation.evidence().stream()
                .collect(Collectors.groupingBy(Evidence::reason, LinkedHashMap::new, Collectors.toList()));
        byReason.forEach((reason, rows) -> table.row(Reasons.inWords(reason), rows.size(),
                Figures.plain(sum(rows, Evidence::numerator)), Figures.plain(sum(rows, Evidence::denominator))));
        List<Evidence> all = explanation.evidence();
        return table.row("together", all.size(), Figures.plain(sum(all, Evidence::numerator)),
                Figures.plain(sum(all, Evidence::denominator)));
    }

    private String check() {
        boolean adds = agrees(explanation.figure().numerator(), Evidence::numerator)
                && agrees(explanation.figure().denominator(), Evidence::denominator);
        return adds ? ink.good("✓ the rows add up to the figure")
                : ink.bad("✗ the rows do not add up to the figure");
    }

    /** A part that the figure does not have (numerator of a median, denominator of a count) cannot disagree. */
    private boolean agrees(BigDecimal figure, Function<Evidence, BigDecimal> part) {
        return figure == null || explanation.indicator().kind().equals("median")
                || figure.compareTo(sum(explanation.evidence(), part)) == 0;
    }

    private static BigDecimal sum(List<Evidence> rows, Function<Evidence, BigDecimal> part) {
        return rows.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private TextTable subjects() {
        TextTable table = new TextTable().left(Html.sentence(explanation.subject())).right("Numerator").right("Denominator").left("Why")
                .left("Detail");
        explanation.evidence().forEach(row -> table.row(row.name(), Figures.plain(row.numerator()),
                Figures.plain(row.denominator()), Reasons.inWords(row.reason()), row.detail()));
        return table;
    }

    private String oneChild() {
        String child = Html.sentence(explanation.subject()) + " " + explanation.childId().strip();
        if (explanation.evidence().isEmpty()) {
            return "  " + child + " has no part in it: neither counted nor looked at and left out.\n";
        }
        return explanation.evidence().stream().map(row -> "  " + child + " " + sentence(row) + "\n")
                .collect(Collectors.joining());
    }

    /** Returns what becomes of one subject, to follow its name. */
    static String sentence(Evidence row) {
        String why = Reasons.inWords(row.reason()) + (row.detail() == null ? "" : ", " + row.detail());
        if (row.numerator().signum() != 0) {
            return "is counted: " + Figures.plain(row.numerator()) + " in the numerator, "
                    + Figures.plain(row.denominator()) + " in the denominator (" + why + ").";
        }
        return row.denominator().signum() != 0
                ? "is not counted: only in the denominator, with " + Figures.plain(row.denominator()) + " (" + why
                + ")."
                : "is left out of both numerator and denominator (" + why + ").";
    }
}
