package org.clawarehouse.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells in three sentences why a stock percentage moved: what became of both its parts, who came and went, and which
 * part did it.
 */
final class MovementWords {

    private MovementWords() {
    }

    static List<String> of(Movement movement) {
        return List.of(parts(movement), people(movement.numerator()), effects(movement));
    }

    /** Returns {@code Children in …: remained at 51 while children looked after fell from 675 to 547.} */
    private static String parts(Movement movement) {
        Figure before = movement.before();
        Figure now = movement.now();
        return movement.indicator().title() + ": " + course(before.numerator(), now.numerator()) + " while "
                + (movement.ofAllLookedAfter() ? "children looked after " : "those they are counted among ")
                + course(before.denominator(), now.denominator()) + ".";
    }

    private static String course(BigDecimal before, BigDecimal now) {
        int direction = now.compareTo(before);
        return direction == 0 ? "remained at " + Figures.plain(now)
                : (direction > 0 ? "rose" : "fell") + " from " + Figures.plain(before) + " to " + Figures.plain(now);
    }

    private static String people(Movement.Flow flow) {
        List<String> came = new ArrayList<>();
        add(came, flow.startedCare(), "on starting care");
        add(came, flow.becameEligible(), "on becoming eligible");
        add(came, flow.movedIn(), "from within the denominator");
        List<String> went = new ArrayList<>();
        add(went, flow.ceasedCare(), "on leaving care");
        add(went, flow.noLongerEligible(), "on ceasing to be eligible");
        add(went, flow.movedOut(), "but stayed in the denominator");
        return Html.sentence(among(came, "came into the numerator") + "; " + among(went, "went out of it") + ".");
    }

    private static void add(List<String> parts, BigDecimal number, String how) {
        if (number.signum() != 0) {
            parts.add(Figures.plain(number) + " " + how);
        }
    }

    private static String among(List<String> parts, String what) {
        return parts.isEmpty() ? "nobody " + what : what + ": " + String.join(", ", parts);
    }

    private static String effects(Movement movement) {
        if (movement.change() == null) {
            return "One of the months has no denominator, so there is no percentage to compare.";
        }
        Indicator indicator = movement.indicator();
        int decimals = decimals(movement);
        return Figures.value(indicator, movement.before().value()) + " became "
                + Figures.value(indicator, movement.now().value()) + ", " + points(movement.change(), decimals)
                + ": " + points(movement.numeratorEffect(), decimals) + " by the numerator, "
                + points(movement.denominatorEffect(), decimals) + " by the denominator. "
                + Verdict.of(indicator, movement.change()) + ".";
    }

    /** As many decimals as it takes for the two rounded parts to add up to the rounded whole. */
    private static int decimals(Movement movement) {
        int decimals = Math.max(1, movement.indicator().decimals());
        while (rounded(movement.numeratorEffect(), decimals).add(rounded(movement.denominatorEffect(), decimals))
                .compareTo(rounded(movement.change(), decimals)) != 0) {
            decimals++;
        }
        return decimals;
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String points(BigDecimal change, int decimals) {
        BigDecimal rounded = rounded(change, decimals);
        return rounded.signum() == 0 ? "unchanged"
                : (rounded.signum() > 0 ? "up " : "down ") + Figures.number(rounded.abs(), decimals) + " percentage points";
    }
}
