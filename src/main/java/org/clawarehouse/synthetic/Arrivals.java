package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who comes into care: alone, with a brother or sister, or again. */
final class Arrivals {

    private static final Mix AGES = Mix.of("0 21, 1 19, 5 18, 10 31, 16 11");
    private static final Mix OPENING_AGES = Mix.of("0 26, 1 30, 5 24, 10 19, 16 1");
    private static final Map<String, Integer> OLDEST = Map.of("0", 0, "1", 4, "5", 9, "10", 15, "16", 17);
    private static final Map<Setting, Double> FIRST_PLACE = Map.of(Setting.CONNECTED, 26.0, Setting.IN_HOUSE, 30.0,
            Setting.IFA, 26.0, Setting.OTHER_LA, 0.4, Setting.RESI_IN_HOUSE, 3.0, Setting.RESI_EXTERNAL, 6.0,
            Setting.PARENTS, 4.0, Setting.ADOPTIVE, 0.0, Setting.SUPPORTED, 12.0, Setting.OTHER, 1.5);

    private final long seed;
    private final Caseload caseload;
    private final ComingOfAge comingOfAge;
    private boolean opening = true;

    Arrivals(long seed, Caseload caseload, ComingOfAge comingOfAge) {
        this.seed = seed;
        this.caseload = caseload;
        this.comingOfAge = comingOfAge;
    }

    void of(MonthPlan aims, int count, Dice dice) {
        for (int i = 0; i < count; i++) {
            Child child = returning(aims, dice);
            Period sibling = child == null ? sibling(i, dice) : null;
            LocalDate start = sibling == null ? dice.dayBetween(aims.first(), aims.last()) : sibling.start;
            if (child == null) {
                child = newcomer(start, sibling, dice);
            }
            begin(new Period(child, start), sibling, aims, dice);
        }
        opening = false;
    }

    private Child newcomer(LocalDate start, Period sibling, Dice dice) {
        int number = caseload.children.size() + 1;
        Child child = new Child(number, seed, sibling == null ? number : sibling.child.family, birthday(start, dice));
        caseload.children.add(child);
        return child;
    }

    private LocalDate birthday(LocalDate start, Dice dice) {
        String age = (opening ? OPENING_AGES : AGES).draw(dice);
        int from = Integer.parseInt(age);
        if (from >= 10) {
            return comingOfAge.birthday(start, from, OLDEST.get(age), dice);
        }
        int days = dice.between(from * 365 + 2, (OLDEST.get(age) + 1) * 365 - 2);
        LocalDate born = start.minusDays(from == 0 && dice.chance(0.4) ? dice.between(0, 5) : days);
        return born.getDayOfMonth() == 29 && born.getMonthValue() == 2 ? born.minusDays(1) : born;
    }

    private Period sibling(int already, Dice dice) {
        return already > 0 && dice.chance(0.33) ? caseload.open.get(caseload.open.size() - 1) : null;
    }

    private Child returning(MonthPlan aims, Dice dice) {
        if (!dice.chance(0.08)) {
            return null;
        }
        List<Child> home = caseload.children.stream().filter(child -> mayReturn(child, aims.first())).toList();
        return home.isEmpty() ? null : dice.pick(home);
    }

    private static boolean mayReturn(Child child, LocalDate first) {
        Period last = child.lastPeriod();
        return last.end != null && last.reason.startsWith("E4") && last.reason.length() == 3
                && "AB".indexOf(last.reason.charAt(2)) >= 0 && last.end.isBefore(first.minusDays(60))
                && last.end.isAfter(first.minusYears(3)) && child.ageOn(first) < 15;
    }

    private void begin(Period period, Period sibling, MonthPlan aims, Dice dice) {
        int age = period.child.ageOn(period.start);
        Setting setting = sibling != null && sibling.setting().takes(age) ? sibling.setting() : setting(age, aims, dice);
        String place = setting.place(age, dice);
        period.stays.add(new Stay(setting, place, setting.provider(dice), period.start, false));
        Court.firstOrders(period, dice);
        caseload.begin(period);
    }

    /** Emptier groups fill first, within what is usual for a first placement. */
    private Setting setting(int age, MonthPlan aims, Dice dice) {
        Map<Setting, Integer> surplus = caseload.surplus(aims);
        List<Setting> possible = List.of(Setting.values()).stream().filter(setting -> setting.takes(age)).toList();
        return dice.pick(possible, setting -> FIRST_PLACE.get(setting) * (surplus.get(setting) < 0 ? 4 : 1));
    }
}
