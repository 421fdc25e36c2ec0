package org.clawarehouse.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** {@code placements/placement_census}: the commissioning team's workbook, one row a placement since April 2018. */
final class Census {

    private static final LocalDate SINCE = LocalDate.of(2018, 4, 1);
    private static final int START = 4;
    private static final int END = 5;
    private static final List<Object> HEADINGS = List.of("Child ID", "Date of birth", "Ethnicity", "Category of need",
            "Placement start date", "Placement end date", "Reason for placement change", "Placement type", "Provider type",
            "Organisation", "Establishment", "Ofsted URN", "Home postcode", "Placement postcode", "Solo placement?",
            "Total weekly cost", "Contribution from social care", "Contribution from education", "Contribution from health");

    private final LocalDate last;
    private final long seed;
    private final List<Line> lines = new ArrayList<>();

    private record Line(LocalDate start, List<Object> cells) {
    }

    private Census(LocalDate last, long seed) {
        this.last = last;
        this.seed = seed;
    }

    /** The rows of the sheet: a title, a blank row, the headings, the placements, a blank row, the total. */
    static List<List<Object>> rows(List<Child> children, LocalDate last, long seed) {
        Census census = new Census(last, seed);
        children.forEach(child -> child.periods.forEach(census::add));
        return census.sheet();
    }

    private List<List<Object>> sheet() {
        List<List<Object>> sheet = new ArrayList<>();
        sheet.add(List.of("Placement census – synthetic data, no real child"));
        sheet.add(List.of("All placements open on or after 1 April 2018"));
        sheet.add(List.of());
        sheet.add(HEADINGS);
        lines.stream().sorted(Comparator.comparing(Line::start)).forEach(line -> sheet.add(line.cells));
        sheet.add(List.of());
        sheet.add(List.of("Total: " + lines.size()));
        return sheet;
    }

    private void add(Period period) {
        for (int i = 0; i < period.stays.size(); i++) {
            Stay stay = period.stays.get(i);
            int next = i + 1;
            while (next < period.stays.size() && period.stays.get(next).sameCarer) {
                next++;
            }
            LocalDate end = period.stays.get(next - 1).end;
            boolean listed = !stay.sameCarer && stay.setting != Setting.PARENTS && stay.setting != Setting.ADOPTIVE
                    && !stay.start.isAfter(last) && (end == null || end.isAfter(SINCE));
            if (listed) {
                add(period, stay, end, next < period.stays.size() ? period.stays.get(next - 1).reasonEnded : null);
            }
        }
        stayedOn(period);
    }

    private void add(Period period, Stay stay, LocalDate end, String reason) {
        Child child = period.child;
        Dice dice = Dice.of(seed, "census", child.number, stay.start.toEpochDay());
        BigDecimal cost = dice.chance(0.02) ? null : Prices.weekly(child, stay, seed);
        BigDecimal health = cost != null && stay.setting == Setting.RESI_EXTERNAL && dice.chance(0.15)
                ? cost.multiply(new BigDecimal("0.25")).setScale(2, RoundingMode.HALF_UP) : BigDecimal.ZERO;
        boolean ended = end != null && !end.isAfter(last);
        List<Object> cells = Arrays.asList(dice.chance(0.1) ? Long.valueOf(child.id) : child.id, child.born, child.ethnicity,
                period.need, date(stay.start, dice), ended ? end : null, ended ? reason : null, stay.place,
                stay.provider, blankAsNull(stay.site.organisation()), blankAsNull(stay.site.establishment()),
                blankAsNull(stay.site.urn()), child.home.text(), stay.site.postcode().text(),
                stay.setting.isResidential() ? dice.chance(0.08) ? "Yes" : "No" : "No", cost,
                cost == null ? null : cost.subtract(health), cost == null ? null : BigDecimal.ZERO, cost == null ? null : health);
        lines.add(new Line(stay.start, cells));
        if (dice.chance(0.008)) {
            lines.add(new Line(stay.start, spoilt(cells, stay.start, dice)));
        }
    }

    /** A copy that has to be rejected: no start, one that is no date, an end on the same day or before it. */
    private static List<Object> spoilt(List<Object> cells, LocalDate start, Dice dice) {
        List<Object> copy = new ArrayList<>(cells);
        switch (dice.below(4)) {
            case 0 -> copy.set(START, null);
            case 1 -> copy.set(START, "31/02/2019");
            case 2 -> copy.set(END, start);
            default -> copy.set(END, start.minusDays(5));
        }
        return copy;
    }

    /** Some stay on after 18 where they lived, and the council goes on paying. */
    private void stayedOn(Period period) {
        Stay stay = period.current();
        boolean paid = period.end != null && period.end.equals(period.child.adultOn) && !period.end.isAfter(last)
                && stay.setting == Setting.SUPPORTED && period.end.isAfter(SINCE);
        if (paid) {
            Stay after = new Stay(Setting.SUPPORTED, stay.place, stay.provider, period.end, true);
            after.site = stay.site;
            add(period, after, period.end.plusDays(Dice.of(seed, "stayed on", period.child.number).between(60, 240)), null);
        }
    }

    /** Most dates are dates; a few were typed as text. */
    private static Object date(LocalDate date, Dice dice) {
        return dice.chance(0.04) ? Table.british(date) : date;
    }

    private static String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
