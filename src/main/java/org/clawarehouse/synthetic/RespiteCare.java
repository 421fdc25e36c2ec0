package org.clawarehouse.synthetic;

import java.time.LocalDate;

/** Children who come for weekends under a short-break series (V3, V4): rows of the return, but looked after in no figure. */
final class RespiteCare {

    private static final int CHILDREN = 12;
    private static final LocalDate FIRST = LocalDate.of(2014, 5, 2);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);

    private final long seed;

    RespiteCare(long seed) {
        this.seed = seed;
    }

    private String id(int number) {
        return String.valueOf(500_000 + Math.floorMod(Dice.of(seed, "respite").nextLong(), 400_000L) + number * 11);
    }

    private LocalDate begins(int number) {
        return FIRST.plusDays(number * 190L);
    }

    void addHeaders(Table header) {
        for (int number = 0; number < CHILDREN; number++) {
            Dice dice = Dice.of(seed, "respite header", number);
            LocalDate born = begins(number).minusDays(dice.between(2_000, 4_500)).withDayOfMonth(dice.between(1, 28));
            header.add(begins(number), id(number), dice.chance(0.6) ? "1" : "2", Table.british(born), "WBRI", "UN1", "", "");
        }
    }

    /** A weekend a month for three years. */
    void addTo(Table episodes) {
        for (int number = 0; number < CHILDREN; number++) {
            Dice dice = Dice.of(seed, "weekends", number);
            LocalDate weekend = begins(number);
            String status = number % 4 == 0 ? "V4" : "V3";
            while (weekend.isBefore(begins(number).plusYears(3)) && weekend.isBefore(LAST)) {
                add(episodes, number, weekend, status, dice.chance(0.3) ? "K2" : "U6");
                weekend = weekend.plusDays(28 + 7L * dice.below(2));
            }
        }
    }

    private void add(Table episodes, int number, LocalDate weekend, String status, String place) {
        LocalDate back = weekend.plusDays(2);
        episodes.add(weekend, id(number), Table.british(weekend), "S", status, "N2", place, "PR1", episodes.date(back),
                episodes.when(back, "E4A"), "", "", "", "");
    }
}
