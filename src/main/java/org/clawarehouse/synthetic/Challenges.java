package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clawarehouse.synthetic.Quotas.Quota;

/** {@code lcs/iro_challenges}: what reviewing officers take up with the social work teams, and at what stage it was settled. */
final class Challenges {

    private static final int LONGEST = 80;
    private static final int DAYS_A_STAGE = 14;
    private static final Mix STAGES = Mix.of("0 28, 1 34, 2 21, 3 12, 4 5");
    private static final Mix EARLY = Mix.of("0 28, 1 40, 2 32");
    private static final Mix LATE = Mix.of("3 3, 4 1");

    private final List<Challenge> all = new ArrayList<>();
    private final List<Child> children;
    private final Quotas quotas;
    private final double size;
    private final long seed;

    private record Challenge(Child child, LocalDate raised, LocalDate closed, int stage) {

        /** The stage reached by then: the last one when it is settled. */
        int stageOn(LocalDate date) {
            return closed.isAfter(date) ? (int) Math.min(stage, ChronoUnit.DAYS.between(raised, date) / DAYS_A_STAGE) : stage;
        }
    }

    private Challenges(List<Child> children, Quotas quotas, double size, long seed) {
        this.children = children;
        this.quotas = quotas;
        this.size = size;
        this.seed = seed;
    }

    /** Those settled after the last day are raised before it. */
    static Table of(List<Child> children, Quotas quotas, double size, LocalDate last, long seed) {
        Challenges challenges = new Challenges(children, quotas, size, seed);
        YearMonth end = YearMonth.from(last.plusDays(LONGEST));
        for (YearMonth month = YearMonth.from(Diary.SINCE); !month.isAfter(end); month = month.plusMonths(1)) {
            challenges.settle(month);
        }
        return challenges.table(last);
    }

    private void settle(YearMonth month) {
        Dice dice = Dice.of(seed, "challenges", month);
        Optional<Quota> quota = quotas.at("CP21", month);
        int settled = quota.map(Quota::of).orElse((int) Math.ceil(dice.between(5, 11) * size));
        for (int i = 0; i < settled; i++) {
            boolean early = i < quota.map(Quota::count).orElse(0);
            String stage = (quota.isEmpty() ? STAGES : early ? EARLY : LATE).draw(dice);
            LocalDate closed = month.atDay(dice.between(1, 28));
            LocalDate raised = closed.minusDays(Math.min(LONGEST, Integer.parseInt(stage) * DAYS_A_STAGE + dice.between(1, 24)));
            raise(raised, closed, Integer.parseInt(stage), dice.next());
        }
    }

    /** About one of the children in care that day. */
    private void raise(LocalDate raised, LocalDate closed, int stage, double which) {
        List<Child> inCare = children.stream().filter(child -> child.careOn(raised) != null).toList();
        if (!inCare.isEmpty()) {
            all.add(new Challenge(inCare.get((int) (which * inCare.size())), raised, closed, stage));
        }
    }

    private Table table(LocalDate last) {
        Table table = new Table("iro_challenges", "CHILD, CHALLENGE_ID, RAISED_DATE, STAGE, CLOSED_DATE", last);
        all.sort(Comparator.comparing(Challenge::raised));
        for (int i = 0; i < all.size(); i++) {
            Challenge challenge = all.get(i);
            table.add(challenge.raised, challenge.child.id, String.format(Locale.ROOT, "IRO%05d", i + 1),
                    Table.british(challenge.raised), String.valueOf(challenge.stageOn(last)), table.date(challenge.closed));
        }
        return table;
    }
}
