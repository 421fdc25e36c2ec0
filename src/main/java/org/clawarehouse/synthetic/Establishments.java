package org.clawarehouse.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.clawarehouse.synthetic.Gazetteer.Surroundings;

/** Where children can be placed: children's homes that many pass through, and carers' households. All names are invented. */
final class Establishments {

    private static final List<String> HOUSES = List.of("Alder", "Beechwood", "Cedar", "Dale", "Elmfield", "Fern", "Gorse",
            "Hazel", "Ivy", "Juniper", "Kestrel", "Larch", "Moor", "Oakfield", "Poplar", "Quarry", "Rowan", "Sorrel",
            "Thorn", "Willow");
    private static final List<String> HOME_COMPANIES = List.of("Northmoor Care Ltd", "O’Neil Residential", "St Hild’s Homes",
            "Brightwater Children’s Services", "Calder & Reeth Care", "Riverhead Group – North");
    private static final List<String> AGENCIES = List.of("Harbour Fostering", "O’Hara Foster Care", "Five Bridges Fostering",
            "Kindle – Foster Families", "Eston Vale Fostering");
    private static final List<String> SUPPORTERS = List.of("Stepstone Living", "Keyturn Housing", "O’Neil Supported Living");

    private final Surroundings surroundings;
    private final String council;
    private final List<Site> ownHomes = new ArrayList<>();
    private final List<Site> nearHomes = new ArrayList<>();
    private final List<Site> farHomes = new ArrayList<>();

    Establishments(Surroundings surroundings, String council, Dice dice) {
        this.surroundings = surroundings;
        this.council = council;
        for (int i = 0; i < 12; i++) {
            ownHomes.add(home(surroundings.near(), council, i, dice));
            nearHomes.add(home(surroundings.near(), dice.pick(HOME_COMPANIES), i, dice));
        }
        for (int i = 0; i < 60; i++) {
            farHomes.add(home(surroundings.far(), dice.pick(HOME_COMPANIES), i, dice));
        }
    }

    private static Site home(List<Postcode> where, String organisation, int i, Dice dice) {
        String house = HOUSES.get((i * 7 + dice.below(5)) % HOUSES.size()) + (i % 2 == 0 ? " House" : " Lodge");
        return new Site(dice.pick(where), urn(dice), organisation, house);
    }

    /** Seven digits, or the older SC and six. */
    private static String urn(Dice dice) {
        return dice.chance(0.4) ? "SC" + dice.between(100_000, 499_999) : String.valueOf(dice.between(1_020_000, 2_699_999));
    }

    Site site(Stay stay, boolean far, Dice dice) {
        return switch (stay.setting) {
            case RESI_IN_HOUSE -> far ? dice.pick(farHomes) : dice.pick(ownHomes);
            case RESI_EXTERNAL -> dice.pick(far ? farHomes : nearHomes);
            default -> household(stay.setting, far, dice);
        };
    }

    private Site household(Setting setting, boolean far, Dice dice) {
        Postcode postcode = dice.pick(far ? surroundings.far() : surroundings.near());
        return switch (setting) {
            case CONNECTED, IN_HOUSE -> new Site(postcode, "SC055555", council, "");
            case IFA -> agency(postcode, dice);
            case OTHER_LA -> new Site(postcode, "SC066666", "Another council", "");
            case ADOPTIVE -> new Site(postcode, "SC077777", "Tees Bank Adoption", "");
            case SUPPORTED -> new Site(postcode, "", dice.pick(SUPPORTERS), HOUSES.get(dice.below(HOUSES.size())) + " Court");
            default -> new Site(postcode, "", "", "");
        };
    }

    private static Site agency(Postcode postcode, Dice dice) {
        int agency = dice.below(AGENCIES.size());
        return new Site(postcode, String.valueOf(1_250_000 + agency * 37), AGENCIES.get(agency), "");
    }
}
