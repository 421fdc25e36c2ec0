package org.clawarehouse.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

import org.clawarehouse.report.Movement.Child;
import org.clawarehouse.report.Movement.Flow;

/** Prints why a stock percentage moved: the story, the sum of both parts, and the children. */
public final class MovementText {

    private static final Map<String, String> KINDS = Map.of("STARTED_CARE", "started care", "BECAME_ELIGIBLE",
            "became eligible", "MOVED_IN", "moved in", "MOVED_OUT", "moved out", "CEASED_CARE", "left care",
            "NO_LONGER_ELIGIBLE", "no longer eligible");

    private final Movement movement;
    private final Ink ink;

    /** Makes the text of a movement. */
    public MovementText(Movement movement, Ink ink) {
        this.movement = movement;
        this.ink = ink;
    }

    /** Prints it. */
    public void write(Appendable out) throws IOException {
        Indicator indicator = movement.indicator();
        out.append("\n").append(ink.bold(indicator.code() + "  " + indicator.title())).append("\n")
                .append(Figures.month(movement.before().month())).append(": ")
                .append(Figures.inFull(indicator, movement.before())).append("\n")
                .append(Figures.month(movement.now().month())).append(": ")
                .append(Figures.inFull(indicator, movement.now())).append("\n\n");
        for (String sentence : MovementWords.of(movement)) {
            out.append(TextWrap.at(TextTable.WIDTH, "  ", sentence));
        }
        out.append("\n").append(sum().text(ink)).append("\n").append(movement.children().isEmpty()
                ? "  No child came, went or moved.\n" : children().text(ink));
    }

    private TextTable sum() {
        TextTable table = new TextTable().left("").right("Numerator").right("Denominator");
        Flow in = movement.numerator();
        Flow of = movement.denominator();
        table.row(Figures.month(movement.before().month()), Figures.plain(movement.before().numerator()),
                Figures.plain(movement.before().denominator()));
        line(table, "started care", in.startedCare(), of.startedCare());
        line(table, "became eligible", in.becameEligible(), of.becameEligible());
        line(table, "moved into the numerator", in.movedIn(), of.movedIn());
        line(table, "moved out of the numerator", in.movedOut().negate(), of.movedOut().negate());
        line(table, "left care", in.ceasedCare().negate(), of.ceasedCare().negate());
        line(table, "no longer eligible", in.noLongerEligible().negate(), of.noLongerEligible().negate());
        return table.row(Figures.month(movement.now().month()), Figures.plain(movement.now().numerator()),
                Figures.plain(movement.now().denominator()));
    }

    private static void line(TextTable table, String what, BigDecimal numerator, BigDecimal denominator) {
        if (numerator.signum() != 0 || denominator.signum() != 0) {
            table.row(what, signed(numerator), signed(denominator));
        }
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + Figures.plain(number);
    }

    private TextTable children() {
        TextTable table = new TextTable().left("Child").left("What happened").right("Numerator").left("Was").left("Is");
        for (Child child : movement.children()) {
            table.row(child.child(), KINDS.get(child.movement()), signed(child.numerator()), reason(child.wasBecause()),
                    reason(child.isBecause()));
        }
        return table;
    }

    private static String reason(String reason) {
        return reason == null ? "" : Reasons.inWords(reason);
    }
}
