package org.clawarehouse.synthetic;

/** The board's placement groups, as far as children are placed in them (ssda903.md 1.4). */
enum Setting {

    CONNECTED("U3 84, U1 12, U2 4", "PR1 1"),
    IN_HOUSE("U6 66, U4 28, U5 6", "PR1 1"),
    IFA("U6 76, U4 24", "PR4 84, PR5 16"),
    OTHER_LA("U6 1", "PR2 80, PR3 20"),
    RESI_IN_HOUSE("K2 93, S1 4, R1 3", "PR1 1"),
    RESI_EXTERNAL("K2 84, S1 8, R1 5, K1 3", "PR4 80, PR5 13, PR2 7"),
    PARENTS("P1 1", "PR0 1"),
    ADOPTIVE("A6 1", "PR1 65, PR5 35"),
    SUPPORTED("H5 78, P2 22", "PR4 86, PR5 14"),
    OTHER("R5 35, Z1 30, R2 20, P3 15", "PR3 50, PR4 50");

    private final Mix places;
    private final Mix providers;

    Setting(String places, String providers) {
        this.places = Mix.of(places);
        this.providers = Mix.of(providers);
    }

    String place(int age, Dice dice) {
        return this == RESI_EXTERNAL && age < 2 ? "R3" : places.draw(dice);
    }

    String provider(Dice dice) {
        return providers.draw(dice);
    }

    /** Whether a child of this age is ever placed so. */
    boolean takes(int age) {
        return switch (this) {
            case RESI_IN_HOUSE -> age >= 8;
            case RESI_EXTERNAL -> age >= 8 || age < 2;
            case SUPPORTED -> age >= 16;
            case OTHER -> age >= 14;
            case ADOPTIVE -> age < 8;
            default -> true;
        };
    }

    boolean isFostering() {
        return this == CONNECTED || this == IN_HOUSE || this == IFA || this == OTHER_LA;
    }

    boolean isResidential() {
        return this == RESI_IN_HOUSE || this == RESI_EXTERNAL;
    }
}
