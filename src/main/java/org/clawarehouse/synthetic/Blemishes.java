package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Faults that rows are loaded with all the same. Those that could move a figure are kept to children who left long before
 * the months that are prescribed; the others change only how a code or postcode is written, or an unknown distance.
 */
final class Blemishes {

    private static final LocalDate LONG_AGO = LocalDate.of(2017, 1, 1);
    private static final LocalDate GROWN_UP_LONG_AGO = LocalDate.of(1997, 1, 1);
    private static final double WELL_BELOW_TWENTY_MILES = 30_000;
    private static final int RNE = 2;
    private static final int LS = 3;
    private static final int CIN = 4;
    private static final int PLACE = 5;
    private static final int PROVIDER = 6;
    private static final int DEC = 7;
    private static final int REC = 8;
    private static final int HOME = 10;
    private static final int PL_POST = 11;
    private static final Mix OLD_KINDS = Mix.of("RNE 1, LS 1, CIN 2, PLACE 2, PROVIDER 1, LEGACY 2, REC 2, UNKNOWN 1, GAP 1, "
            + "OVERLAP 2, NEED 1");

    private final Table table;
    private final long seed;

    Blemishes(Table table, long seed) {
        this.table = table;
        this.seed = seed;
    }

    /** Whether nothing about this child can touch a prescribed month, nor the care leavers of one. */
    static boolean isLongGone(Child child) {
        LocalDate end = child.lastPeriod().end;
        return end != null && end.isBefore(LONG_AGO) && (child.ageOn(end) < 15 || child.born.isBefore(GROWN_UP_LONG_AGO));
    }

    /** Whether the header row of the child is missing or wrong; a row never closed beside it would count for ever. */
    static boolean hasSpoiltHeader(Child child, long seed) {
        return isLongGone(child) && Dice.of(seed, "header fault", child.number).chance(0.06);
    }

    /** Changes the cells of a row of the episodes table; {@code next} is the row that follows it in the period, or null. */
    void spoil(String[] cells, Episode episode, Episode next) {
        Child child = episode.period().child;
        Dice dice = Dice.of(seed, "blemish", child.number, episode.start().toEpochDay());
        writeCarelessly(cells, dice);
        if (mayLosePostcode(episode) && dice.chance(0.007)) {
            losePostcode(cells, episode, dice);
        }
        if (dice.chance(0.004) && next != null && !cells[DEC].isEmpty() || dice.chance(0.004) && cells[DEC].isEmpty()) {
            cells[REC] = cells[DEC].isEmpty() ? "X1" : "";
        }
        if (isLongGone(child)) {
            spoilOld(cells, episode, next, dice);
        }
    }

    /** Only where the distance is not over 20 miles in any case, nor measured on purpose. */
    private static boolean mayLosePostcode(Episode episode) {
        Stay stay = episode.stay();
        return stay.interludes.isEmpty() && episode.period().child.home.metresTo(stay.site.postcode()) < WELL_BELOW_TWENTY_MILES;
    }

    private static void writeCarelessly(String[] cells, Dice dice) {
        if (dice.chance(0.006)) {
            cells[PLACE] = cells[PLACE].toLowerCase(Locale.ROOT);
        }
        if (dice.chance(0.004)) {
            cells[LS] = " " + cells[LS] + " ";
        }
        if (dice.chance(0.008)) {
            cells[PL_POST] = cells[PL_POST].replace(" ", "");
        }
        if (dice.chance(0.004)) {
            cells[HOME] = cells[HOME].toLowerCase(Locale.ROOT);
        }
    }

    /** A half postcode, one that means unknown, or none. */
    private static void losePostcode(String[] cells, Episode episode, Dice dice) {
        String half = episode.stay().site.postcode().half();
        cells[dice.chance(0.3) ? HOME : PL_POST] = dice.chance(0.4) ? half : dice.chance(0.4) ? "ZZZ" : "";
    }

    private void spoilOld(String[] cells, Episode episode, Episode next, Dice dice) {
        boolean lastOne = next == null && episode.period().end != null;
        Child child = episode.period().child;
        if (lastOne && episode.period().end.equals(child.adultOn) && !hasSpoiltHeader(child, seed) && dice.chance(0.15)) {
            forgetBirthday(cells, episode, dice);
        } else if (dice.chance(0.05)) {
            spoilOld(cells, OLD_KINDS.draw(dice), episode, next);
        }
    }

    /** The row was never closed when the child turned 18, or weeks late. */
    private void forgetBirthday(String[] cells, Episode episode, Dice dice) {
        boolean late = dice.chance(0.5);
        LocalDate closed = episode.period().end.plusDays(40);
        cells[DEC] = late ? table.date(closed) : "";
        cells[REC] = late ? table.when(closed, cells[REC]) : "";
    }

    private void spoilOld(String[] cells, String kind, Episode episode, Episode next) {
        switch (kind) {
            case "RNE" -> cells[RNE] = "X";
            case "LS" -> cells[LS] = "C9";
            case "CIN" -> cells[CIN] = "N9";
            case "PLACE" -> cells[PLACE] = "U9";
            case "PROVIDER" -> cells[PROVIDER] = "";
            case "LEGACY" -> cells[PLACE] = legacy(cells[PLACE]);
            case "REC" -> cells[REC] = cells[REC].startsWith("E4") ? cells[REC].substring(1) : cells[REC];
            case "UNKNOWN" -> cells[REC] = cells[REC].startsWith("E") ? "E99" : cells[REC];
            case "GAP" -> shiftEnd(cells, episode, next, -2);
            case "OVERLAP" -> shiftEnd(cells, episode, next, 6);
            default -> cells[CIN] = "N5";
        }
    }

    private static String legacy(String place) {
        return place.startsWith("U") ? place.compareTo("U4") < 0 ? "Q1" : "Q2" : place;
    }

    private void shiftEnd(String[] cells, Episode episode, Episode next, int days) {
        if (next != null && next.start().plusDays(days).isAfter(episode.start())) {
            cells[DEC] = table.date(next.start().plusDays(days));
            cells[REC] = table.when(next.start().plusDays(days), cells[REC]);
        }
    }
}
