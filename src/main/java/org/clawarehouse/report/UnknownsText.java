package org.clawarehouse.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.clawarehouse.report.IssueReport.Unknown;

/** Prints what is unknown and between which values it leaves the figures. */
final class UnknownsText {

    private final List<Unknown> unknowns;
    private final Ink ink;

    UnknownsText(List<Unknown> unknowns, Ink ink) {
        this.unknowns = unknowns;
        this.ink = ink;
    }

    /** One cause may leave several figures in doubt; it stands where its widest doubt stands. */
    String text() {
        if (unknowns.isEmpty()) {
            return "";
        }
        Map<String, List<Unknown>> causes = unknowns.stream().collect(Collectors.groupingBy(
                one -> one.authorityCode() + " " + cause(one), LinkedHashMap::new, Collectors.toList()));
        return "\n" + ink.bold("What is unknown, and what it does to the figures of "
                + Figures.month(unknowns.get(0).month())) + "\n"
                + causes.values().stream().map(this::cause).collect(Collectors.joining());
    }

    private String cause(List<Unknown> doubts) {
        Unknown widest = doubts.get(0);
        boolean several = unknowns.stream().map(Unknown::authorityCode).distinct().count() > 1;
        return "\n" + TextWrap.at(TextTable.WIDTH, "  ", (several ? widest.authorityCode() + ": " : "") + cause(widest)
                + ": " + between(widest))
                + doubts.stream().skip(1).map(doubt -> "    " + between(doubt) + "\n").collect(Collectors.joining());
    }

    static String cause(Unknown unknown) {
        return StatusText.number(unknown.children()) + " " + Reasons.ofUnknown(unknown.reason(), unknown.children());
    }

    static String between(Unknown unknown) {
        return unknown.code() + " lies between " + value(unknown, unknown.lowest()) + " and "
                + value(unknown, unknown.highest());
    }

    private static String value(Unknown unknown, java.math.BigDecimal value) {
        return Figures.withUnit(Figures.number(value, unknown.decimals()), unknown.unit());
    }
}
