package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clawarehouse.synthetic.Stay.Interlude;

/** Temporary placements inside a stay: hospital, holidays, carers away. The child returns to the same place. */
final class Interludes {

    private static final Mix KINDS = Mix.of("T3 52, T1 20, T2 16, T4 12");
    private static final Map<String, Integer> LONGEST = Map.of("T1", 40, "T2", 18, "T3", 20, "T4", 6);
    private static final double A_YEAR = 0.11;
    private static final int MARGIN = 10;

    private final long seed;
    private final LocalDate last;
    private final List<Postcode> nearby;

    private Interludes(long seed, LocalDate last, List<Postcode> nearby) {
        this.seed = seed;
        this.last = last;
        this.nearby = nearby;
    }

    static void happen(List<Child> children, long seed, LocalDate last, List<Postcode> nearby) {
        Interludes interludes = new Interludes(seed, last, nearby);
        children.forEach(child -> child.periods.forEach(period ->
                period.stays.forEach(stay -> interludes.happen(period, stay))));
    }

    private void happen(Period period, Stay stay) {
        if (!stay.setting.isFostering() && !stay.setting.isResidential()) {
            return;
        }
        Dice dice = Dice.of(seed, "interlude", period.child.number, stay.start.toEpochDay());
        LocalDate from = stay.start.plusDays(MARGIN).plusDays(dice.daysUntil(A_YEAR));
        while (from.isBefore(last) && stay.isOpenOn(from)) {
            from = addFrom(from, period, stay, dice).plusDays(MARGIN).plusDays(dice.daysUntil(A_YEAR));
        }
    }

    private LocalDate addFrom(LocalDate from, Period period, Stay stay, Dice dice) {
        String place = KINDS.draw(dice);
        LocalDate to = from.plusDays(dice.between(2, LONGEST.get(place)));
        String postcode = dice.chance(0.6) ? dice.pick(nearby).text() : "";
        boolean roomy = stay.isOpenOn(to.plusDays(MARGIN));
        boolean undisturbed = period.legal.subMap(from.minusDays(1), true, to.plusDays(1), true).isEmpty();
        if (roomy && undisturbed) {
            stay.interludes.add(new Interlude(place, from, to, postcode));
        }
        return to;
    }
}
