package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clawarehouse.synthetic.Quotas.Quota;

/** Sex and ethnicity of everybody; who is unaccompanied and seeks asylum; why each period of care began. */
final class Demographics {

    private static final Mix SEX = Mix.of("1 536, 2 458, U 6");
    private static final Mix ETHNIC = Mix.of("WBRI 81, MIXED 8, BLACK 6, REST 5");
    private static final Map<String, Mix> ETHNIC_CODES = Map.of("WBRI", Mix.of("WBRI 1"),
            "MIXED", Mix.of("MWBC 30, MWBA 22, MWAS 26, MOTH 22"), "BLACK", Mix.of("BAFR 70, BCRB 12, BOTH 18"),
            "REST", Mix.of("WOTH 30, APKN 16, AOTH 18, OOTH 12, WROM 10, ABAN 5, AIND 3, WIRI 2, NOBT 3, REFU 1"));
    private static final Mix UNACCOMPANIED_ETHNIC = Mix.of("AOTH 40, OOTH 35, WOTH 25");
    private static final Mix NEED = Mix.of("N1 63, N2 3, N3 5, N4 9, N5 15, N6 2, N7 1, N8 2");
    private static final Mix OTHER_NEED = Mix.of("N2 6, N3 12, N4 26, N5 43, N6 6, N7 1, N8 6");

    /** Where a later day would tell more, it is not asked: a longer history must not change a shorter one. */
    private static final LocalDate KNOWN = LocalDate.of(2021, 12, 31);

    private final List<Child> children;
    private final Quotas quotas;
    private final long seed;

    private Demographics(List<Child> children, Quotas quotas, long seed) {
        this.children = children;
        this.quotas = quotas;
        this.seed = seed;
    }

    static void describe(List<Child> children, Quotas quotas, long seed) {
        Demographics demographics = new Demographics(children, quotas, seed);
        demographics.unaccompanied();
        children.forEach(demographics::describe);
        demographics.meet("SEX", "U");
        demographics.meet("ETHNIC", "REST");
        demographics.needs();
    }

    private void describe(Child child) {
        child.sex = child.unaccompanied ? "1" : SEX.draw(Dice.of(seed, "sex", child.number));
        Dice dice = Dice.of(seed, "ethnic", child.family);
        child.ethnicity = child.unaccompanied ? UNACCOMPANIED_ETHNIC.draw(dice) : ETHNIC_CODES.get(ETHNIC.draw(dice)).draw(dice);
    }

    /** Deals the members of a family of quotas out to those in care then; the rest get the rest. Siblings lie together. */
    private void meet(String measure, String rest) {
        List<Quota> members = quotas.of(measure);
        if (members.isEmpty()) {
            return;
        }
        List<Child> inCare = sorted(members.get(0).asAt(), measure);
        inCare.removeIf(child -> child.unaccompanied && measure.equals("ETHNIC"));
        int next = 0;
        for (Quota quota : members) {
            String member = quota.measure().substring(measure.length() + 1);
            for (int i = 0; i < quota.count(); i++) {
                set(inCare.get(next++), measure, member);
            }
        }
        inCare.subList(next, inCare.size()).forEach(child -> set(child, measure, rest));
    }

    private List<Child> sorted(LocalDate asAt, String measure) {
        boolean byFamily = measure.equals("ETHNIC");
        Comparator<Child> order = Comparator.comparingLong(
                child -> Dice.of(seed, measure, byFamily ? child.family : child.number).nextLong());
        return new ArrayList<>(inCare(asAt).sorted(Comparator.comparing((Child child) -> !child.unaccompanied)
                .thenComparing(order).thenComparing(child -> child.number)).toList());
    }

    private void set(Child child, String measure, String member) {
        if (measure.equals("SEX")) {
            child.sex = member.equals("U") && child.number % 3 == 0 ? "" : member;
        } else {
            child.ethnicity = ETHNIC_CODES.get(member).draw(Dice.of(seed, "code", child.family));
        }
    }

    private Stream<Child> inCare(LocalDate asAt) {
        return children.stream().filter(child -> child.careOn(asAt) != null);
    }

    private void unaccompanied() {
        List<Quota> fixed = quotas.of("UASC");
        children.stream().filter(Demographics::mayBeAlone)
                .filter(child -> fixed.isEmpty() || child.careOn(fixed.get(0).asAt()) == null)
                .filter(child -> Dice.of(seed, "alone", child.number).chance(0.25)).forEach(Demographics::alone);
        fixed.forEach(quota -> inCare(quota.asAt()).filter(Demographics::mayBeAlone).limit(quota.count())
                .forEach(Demographics::alone));
    }

    static boolean mayBeAlone(Child child) {
        Period first = child.periods.get(0);
        LocalDate known = first.start.isAfter(KNOWN) ? first.start : KNOWN;
        boolean returned = child.periods.size() > 1 && !child.periods.get(1).start.isAfter(known);
        return child.family == child.number && !returned && child.ageOn(first.start) >= 15
                && first.stays.stream().filter(stay -> !stay.start.isAfter(known))
                .allMatch(stay -> stay.setting == Setting.IFA || stay.setting == Setting.SUPPORTED);
    }

    private static void alone(Child child) {
        child.unaccompanied = true;
        child.periods.get(0).legal.clear();
        child.periods.get(0).order(child.periods.get(0).start, "V2");
    }

    private void needs() {
        children.forEach(child -> child.periods.forEach(period -> {
            Dice dice = Dice.of(seed, "need", child.family, period.start.toEpochDay());
            period.need = child.unaccompanied ? "N8" : NEED.draw(dice);
        }));
        quotas.of("ENTRY_N1").forEach(this::needs);
    }

    private long lot(Period period) {
        return Dice.of(seed, "N1", period.child.number, period.start.toEpochDay()).nextLong();
    }

    private void needs(Quota quota) {
        TreeMap<Long, Period> starters = new TreeMap<>();
        LocalDate first = quota.month().minusMonths(5).atDay(1);
        children.stream().flatMap(child -> child.periods.stream()).filter(period -> !period.child.unaccompanied)
                .filter(period -> !period.start.isBefore(first) && !period.start.isAfter(quota.asAt()))
                .forEach(period -> starters.put(lot(period), period));
        int given = 0;
        for (Map.Entry<Long, Period> starter : starters.entrySet()) {
            boolean abuse = given++ < quota.count();
            starter.getValue().need = abuse ? "N1" : OTHER_NEED.draw(Dice.of(seed, "other", starter.getKey()));
        }
    }
}
