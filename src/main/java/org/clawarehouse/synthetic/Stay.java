package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One stay with one carer in one place: half-open, and open while there is no end. */
final class Stay {

    final Setting setting;
    final String place;
    final String provider;
    final LocalDate start;
    /** The carer is the one of the stay before: a move of the household, or a change of status alone. */
    final boolean sameCarer;
    final List<Interlude> interludes = new ArrayList<>();
    LocalDate end;
    String reasonEnded = "CARPL";
    boolean far;
    Site site;

    Stay(Setting setting, String place, String provider, LocalDate start, boolean sameCarer) {
        this.setting = setting;
        this.place = place;
        this.provider = provider;
        this.start = start;
        this.sameCarer = sameCarer;
    }

    boolean isOpenOn(LocalDate date) {
        return !start.isAfter(date) && (end == null || end.isAfter(date));
    }

    boolean touches(LocalDate first, LocalDate last) {
        return !start.isAfter(last) && (end == null || end.isAfter(first));
    }

    /** A night or two in hospital, a holiday: a temporary placement inside the stay (T0-T4). */
    record Interlude(String place, LocalDate start, LocalDate end, String postcode) {
    }
}
