package org.clawarehouse.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * Invented postcodes round real towns. Homes lie within 6 km of the middle of the authority, near placements within
 * 22 km, far ones 42 km and more: nothing comes by accident near the 20 miles (32.2 km) that CP12 asks about.
 */
final class Gazetteer {

    private static final int DISTRICTS = 20;
    private static final int IN_DISTRICT = 24;
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final int HOME = 6_000;
    private static final int NEAR = 22_000;
    private static final int FAR = 42_000;
    private static final int FARTHEST = 220_000;
    /** 20.0497 miles, which is 20.0 and not over, and 20.0646 miles, which is 20.1. */
    private static final int TWENTY_MILES = 32_266;
    private static final int JUST_OVER = 32_290;

    final List<Postcode> all = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();

    private record Area(String letters, int easting, int northing) {
    }

    /** What one authority uses of it. */
    record Surroundings(List<Postcode> homes, List<Postcode> near, List<Postcode> far, Postcode middle,
            Postcode atTwentyMiles, Postcode justOver) {
    }

    private Gazetteer() {
    }

    static Gazetteer of(long seed) {
        Gazetteer gazetteer = new Gazetteer();
        for (List<String> row : Resource.rows("areas.csv")) {
            Area area = new Area(row.get(0), Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2)));
            gazetteer.areas.add(area);
            gazetteer.fill(area, Dice.of(seed, "postcodes", gazetteer.areas.size()));
        }
        return gazetteer;
    }

    private void fill(Area area, Dice dice) {
        all.add(new Postcode(area.letters + "1 1AA", area.easting, area.northing, area.letters));
        all.add(new Postcode(area.letters + "1 1AB", area.easting + TWENTY_MILES, area.northing, area.letters));
        all.add(new Postcode(area.letters + "1 1AD", area.easting + JUST_OVER, area.northing, area.letters));
        for (int i = 0; i < DISTRICTS * IN_DISTRICT; i++) {
            double angle = dice.next() * 2 * Math.PI;
            double radius = 20_500 * Math.pow(dice.next(), 1.3);
            all.add(new Postcode(text(area, i), area.easting + (int) (radius * Math.cos(angle)),
                    area.northing + (int) (radius * Math.sin(angle)), area.letters));
        }
    }

    private static String text(Area area, int i) {
        int inward = i % IN_DISTRICT;
        return area.letters + (1 + i / IN_DISTRICT) + " " + (2 + inward % 8) + LETTERS.charAt(inward % LETTERS.length())
                + LETTERS.charAt((i * 7 + inward) % LETTERS.length());
    }

    /** The council whose area this is: each town stands for one, the first for the first. */
    String district(Postcode postcode, List<Authority> country) {
        for (int i = 0; i < areas.size(); i++) {
            if (areas.get(i).letters.equals(postcode.area())) {
                return country.get(i).code();
            }
        }
        throw new IllegalArgumentException("no such area: " + postcode.area());
    }

    Surroundings around(Authority authority) {
        Area area = areas.get(authority.number() % areas.size());
        Postcode middle = named(area.letters + "1 1AA");
        return new Surroundings(between(middle, 0, HOME), between(middle, 1, NEAR), between(middle, FAR, FARTHEST), middle,
                named(area.letters + "1 1AB"), named(area.letters + "1 1AD"));
    }

    private Postcode named(String text) {
        return all.stream().filter(postcode -> postcode.text().equals(text)).findFirst().orElseThrow();
    }

    private List<Postcode> between(Postcode middle, int from, int to) {
        return all.stream().filter(other -> other.metresTo(middle) >= from && other.metresTo(middle) <= to).toList();
    }
}
