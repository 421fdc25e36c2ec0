package org.clawarehouse.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A council: the first is Middlesbrough, whose published course the figures follow; the others carry codes of the usual
 * shape, and are invented.
 *
 * @param oldCode the three-digit number of the Department for Education
 * @param size the number looked after beside that of the typical plan (500)
 */
record Authority(String code, String oldCode, String name, String regionCode, String regionName, double size, int number) {

    private static final List<String> REGIONS = List.of("North East", "North West", "Yorkshire and The Humber", "East Midlands",
            "West Midlands", "East of England", "London", "South East", "South West");
    private static final String MIDDLESBROUGH = "E06000002";

    /** All authorities of the country, Middlesbrough first. */
    static List<Authority> country() {
        List<Authority> all = new ArrayList<>();
        all.add(new Authority(MIDDLESBROUGH, "806", "Middlesbrough", region(0), REGIONS.get(0), 1.14, 0));
        series(all, "E06", 1, 62, "Unitary");
        series(all, "E08", 1, 36, "Metropolitan");
        series(all, "E09", 1, 33, "Borough");
        series(all, "E10", 3, 24, "County");
        return List.copyOf(all.subList(0, 153));
    }

    private static void series(List<Authority> all, String letters, int from, int to, String kind) {
        for (int i = from; i <= to; i++) {
            String code = String.format(Locale.ROOT, "%s%06d", letters, i);
            if (!code.equals(MIDDLESBROUGH)) {
                all.add(invented(code, kind, all.size()));
            }
        }
    }

    private static Authority invented(String code, String kind, int number) {
        Dice dice = Dice.of(0, "authority", number);
        int region = code.startsWith("E09") ? 6 : number <= 8 ? 0 : dice.below(REGIONS.size());
        String old = String.valueOf(200 + number + (200 + number >= 806 ? 1 : 0));
        double size = 0.25 + 2.4 * Math.pow(dice.next(), 2.2) + (code.startsWith("E10") ? 0.8 : 0);
        String name = "Synthetic " + kind + " " + code.substring(7);
        return new Authority(code, old, name, region(region), REGIONS.get(region), size, number);
    }

    private static String region(int index) {
        return "E1200000" + (index + 1);
    }

    boolean isCalibrated() {
        return number == 0;
    }

    Plan plan() {
        return isCalibrated() ? Plan.read("plan.csv", 1) : Plan.read("plan-typical.csv", size);
    }

    Quotas quotas() {
        return isCalibrated() ? Quotas.read("quotas.csv") : Quotas.none();
    }

    /** Children aged 0 to 17 in the middle of the year. */
    int population(int year) {
        if (isCalibrated()) {
            return year <= 2020 ? 33_231 - (2020 - year) * 190 : 33_250 + (year - 2021) * 160;
        }
        double rate = 48 + 60 * Dice.of(0, "rate", number).next();
        return (int) (size * 500 / rate * 10_000 * (1 + (year - 2015) * 0.004));
    }
}
