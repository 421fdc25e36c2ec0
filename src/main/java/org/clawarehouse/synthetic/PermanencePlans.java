package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** {@code lcs/permanence_plans}, a workbook: from the second review on every child has a plan, ratified soon or late. */
final class PermanencePlans {

    private static final List<Object> HEADINGS = List.of("Child", "Plan_Type", "Plan_Date", "Ratified_Date", "Ended_Date");
    private static final Mix WITH_RELATIVES = Mix.of("SGO_CAO 55, LT_FOSTERING 35, RETURN 10");
    private static final Mix RESIDENTIAL = Mix.of("LT_RESIDENTIAL 65, RETURN 20, LT_FOSTERING 15");
    private static final Mix NEARLY_ADULT = Mix.of("SUPPORTED 65, LT_FOSTERING 20, RETURN 10, OTHER 5");
    private static final Mix VERY_YOUNG = Mix.of("ADOPTION 40, SGO_CAO 30, RETURN 30");
    private static final Mix FOSTERED = Mix.of("LT_FOSTERING 62, RETURN 22, SGO_CAO 14, OTHER 2");

    private final LocalDate last;
    private final long seed;
    private final List<Line> lines = new ArrayList<>();

    private record Line(LocalDate planned, List<Object> cells) {
    }

    private PermanencePlans(LocalDate last, long seed) {
        this.last = last;
        this.seed = seed;
    }

    /** The rows of the sheet: a title, a blank row, the headings, the plans, a blank row, the total. */
    static List<List<Object>> rows(List<Child> children, LocalDate last, long seed) {
        PermanencePlans plans = new PermanencePlans(last, seed);
        children.forEach(child -> child.periods.forEach(plans::add));
        List<List<Object>> sheet = new ArrayList<>(List.of(List.of("Permanence tracker – synthetic data, no real child"),
                List.of(), HEADINGS));
        plans.lines.stream().sorted(Comparator.comparing(Line::planned)).forEach(line -> sheet.add(line.cells));
        sheet.addAll(List.of(List.of(), List.of("Total: " + plans.lines.size())));
        return sheet;
    }

    /** A placement order is the next plan, whatever the plan was. */
    private void add(Period period) {
        Dice dice = Dice.of(seed, "permanence", period.child.number, period.start.toEpochDay());
        LocalDate planned = period.start.plusDays(dice.between(55, 122));
        while (period.isOpenOn(planned) && !planned.isAfter(last)) {
            String type = type(period, planned, dice);
            LocalDate ratified = planned.plusDays(dice.chance(0.9) ? dice.between(7, 50) : dice.between(90, 260));
            LocalDate review = planned.plusDays(dice.between(400, 1300));
            LocalDate order = PlacementOrders.order(period);
            LocalDate next = order != null && order.isAfter(planned) && order.isBefore(review) ? order : review;
            LocalDate ended = period.end != null && period.end.isBefore(next) ? period.end : next;
            add(period.child, type, planned, ratified.isBefore(ended) ? ratified : null, ended, dice.chance(0.008));
            planned = next;
        }
    }

    private static String type(Period period, LocalDate date, Dice dice) {
        int age = period.child.ageOn(date);
        Setting setting = period.stayOn(date).setting;
        if (period.underPlacementOrder(date) || setting == Setting.ADOPTIVE) {
            return "ADOPTION";
        }
        return switch (setting) {
            case PARENTS -> "RETURN";
            case CONNECTED -> WITH_RELATIVES.draw(dice);
            case RESI_IN_HOUSE, RESI_EXTERNAL -> RESIDENTIAL.draw(dice);
            default -> (age >= 16 ? NEARLY_ADULT : age < 4 ? VERY_YOUNG : FOSTERED).draw(dice);
        };
    }

    private void add(Child child, String type, LocalDate planned, LocalDate ratified, LocalDate ended, boolean alsoSpoilt) {
        if (ended.isAfter(Diary.SINCE)) {
            List<Object> cells = Arrays.asList(child.id, type, planned, known(ratified), known(ended));
            lines.add(new Line(planned, cells));
            if (alsoSpoilt) {
                lines.add(new Line(planned, spoilt(cells, planned)));
            }
        }
    }

    private LocalDate known(LocalDate date) {
        return date == null || date.isAfter(last) ? null : date;
    }

    /** A copy that has to be rejected: no type, a date that is none, an end on the same day. */
    private List<Object> spoilt(List<Object> cells, LocalDate planned) {
        List<Object> copy = new ArrayList<>(cells);
        switch (Dice.of(seed, "spoilt plan", planned.toEpochDay()).below(3)) {
            case 0 -> copy.set(1, null);
            case 1 -> copy.set(2, "31/02/2019");
            default -> copy.set(4, planned);
        }
        return copy;
    }
}
