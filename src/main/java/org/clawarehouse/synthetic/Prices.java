package org.clawarehouse.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** What placements cost a week, by kind, with a rise of two per cent every April. */
final class Prices {

    private static final int BASE_YEAR = 2018;
    private static final BigDecimal RISE = new BigDecimal("1.02");

    private Prices() {
    }

    /** Pounds a week at the prices of the financial year in which the stay started; null where nothing is paid. */
    static BigDecimal weekly(Child child, Stay stay, long seed) {
        Dice dice = Dice.of(seed, "price", child.number, stay.start.toEpochDay());
        BigDecimal base = switch (stay.setting) {
            case CONNECTED -> pounds(dice, 180, 390);
            case IN_HOUSE -> pounds(dice, 360, 520);
            case IFA -> pounds(dice, 760, 1_080);
            case OTHER_LA -> pounds(dice, 620, 820);
            case RESI_IN_HOUSE -> pounds(dice, 3_400, 3_900);
            case RESI_EXTERNAL -> pounds(dice, 2_700, 4_700);
            case SUPPORTED -> pounds(dice, 650, 2_100);
            default -> null;
        };
        return base == null ? null : risen(base, financialYear(stay.start));
    }

    private static BigDecimal pounds(Dice dice, int from, int to) {
        return BigDecimal.valueOf(dice.between(from * 4, to * 4)).divide(BigDecimal.valueOf(4));
    }

    static BigDecimal risen(BigDecimal price, int toYear) {
        return price.multiply(RISE.pow(Math.max(0, toYear - BASE_YEAR))).setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal risenOnce(BigDecimal price) {
        return price.multiply(RISE).setScale(2, RoundingMode.HALF_UP);
    }

    /** The year in which the financial year began. */
    static int financialYear(LocalDate date) {
        return date.getMonthValue() < 4 ? date.getYear() - 1 : date.getYear();
    }
}
