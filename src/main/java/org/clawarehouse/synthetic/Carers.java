package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Moves between carers within a placement group, at the pace at which each kind of placement breaks down or ends. */
final class Carers {

    /** While the quotas rule, they alone say who moves. */
    private static final LocalDate QUIET_FROM = LocalDate.of(2020, 2, 1);
    private static final LocalDate QUIET_TO = LocalDate.of(2021, 12, 31);
    private static final int SHORTEST = 4;
    private static final Map<Setting, Double> MOVES_A_YEAR = Map.of(Setting.CONNECTED, 0.07, Setting.IN_HOUSE, 0.24,
            Setting.IFA, 0.3, Setting.OTHER_LA, 0.3, Setting.RESI_IN_HOUSE, 0.35, Setting.RESI_EXTERNAL, 0.5,
            Setting.PARENTS, 0.0, Setting.ADOPTIVE, 0.0, Setting.SUPPORTED, 0.5, Setting.OTHER, 0.2);

    private final long seed;
    private final LocalDate last;
    private final boolean quiet;

    private Carers(long seed, LocalDate last, boolean quiet) {
        this.seed = seed;
        this.last = last;
        this.quiet = quiet;
    }

    static void change(List<Child> children, Quotas quotas, long seed, LocalDate last) {
        Carers carers = new Carers(seed, last, !quotas.isEmpty());
        children.forEach(child -> child.periods.forEach(carers::live));
    }

    /** Every new stay is looked at in its turn, so the list grows while it is walked. */
    private void live(Period period) {
        for (int i = 0; i < period.stays.size(); i++) {
            Stay stay = period.stays.get(i);
            Dice dice = Dice.of(seed, "carer", period.child.number, stay.start.toEpochDay());
            LocalDate date = moveDate(period, stay, dice);
            if (date != null && fits(stay, date)) {
                period.insert(stay, successor(period, stay, date, dice));
            }
        }
        List.copyOf(period.stays).forEach(stay -> confirm(period, stay));
    }

    static Stay successor(Period period, Stay stay, LocalDate date, Dice dice) {
        String place = stay.setting.place(period.child.ageOn(date), dice);
        return new Stay(stay.setting, place, stay.setting.provider(dice), date, false);
    }

    private LocalDate moveDate(Period period, Stay stay, Dice dice) {
        double rate = MOVES_A_YEAR.get(stay.setting) * (period.child.ageOn(stay.start) >= 12 ? 1.7 : 0.8);
        if (rate == 0) {
            return null;
        }
        boolean emergency = stay.start.equals(period.start) && stay.setting != Setting.CONNECTED && dice.chance(0.22);
        LocalDate date = stay.start.plusDays(emergency ? dice.between(SHORTEST, 60) : dice.daysUntil(rate));
        boolean silenced = quiet && !date.isBefore(QUIET_FROM) && !stay.start.isAfter(QUIET_TO);
        return silenced ? QUIET_TO.plusDays(dice.daysUntil(rate)) : date;
    }

    private boolean fits(Stay stay, LocalDate date) {
        return !date.isBefore(stay.start.plusDays(SHORTEST)) && !date.isAfter(last)
                && (stay.end == null || date.isBefore(stay.end.minusDays(SHORTEST)));
    }

    /** A foster home becomes long-term, or the household moves: a new episode, not a new placement. */
    private void confirm(Period period, Stay stay) {
        Dice dice = Dice.of(seed, "same carer", period.child.number, stay.start.toEpochDay());
        LocalDate date = stay.start.plusDays(dice.between(420, 900));
        if (!stay.sameCarer && stay.setting.isFostering() && fits(stay, date) && dice.chance(0.4)) {
            String place = dice.chance(0.15) ? stay.place : stay.setting == Setting.CONNECTED ? "U1" : "U4";
            period.insert(stay, new Stay(stay.setting, place, stay.provider, date, true));
        }
    }
}
