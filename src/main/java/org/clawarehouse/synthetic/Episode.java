package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.clawarehouse.synthetic.Stay.Interlude;

/** A row of the SSDA903 episodes table before it is written: what held from a day until something changed. */
record Episode(Period period, Stay stay, Interlude interlude, String legal, LocalDate start, String rne) {

    private static final String STATUS_ONLY = "PLACE";

    /** The episodes of a period in order; each ends where the next one starts. */
    static List<Episode> of(Period period) {
        List<Episode> episodes = new ArrayList<>();
        Episode before = null;
        for (LocalDate date : changes(period)) {
            Episode next = on(date, period, before);
            if (!next.rne.isEmpty()) {
                episodes.add(next);
                before = next;
            }
        }
        return episodes;
    }

    private static TreeSet<LocalDate> changes(Period period) {
        TreeSet<LocalDate> dates = new TreeSet<>(period.legal.keySet());
        for (Stay stay : period.stays) {
            dates.add(stay.start);
            stay.interludes.forEach(interlude -> dates.addAll(List.of(interlude.start(), interlude.end())));
        }
        return dates;
    }

    private static Episode on(LocalDate date, Period period, Episode before) {
        Stay stay = period.stayOn(date);
        Interlude interlude = stay.interludes.stream()
                .filter(one -> !one.start().isAfter(date) && one.end().isAfter(date)).findFirst().orElse(null);
        String legal = period.legalOn(date);
        String rne = before == null ? "S" : reason(before, stay, interlude, legal);
        return new Episode(period, stay, interlude, legal, date, rne);
    }

    /** RNE: blank where nothing changed. */
    private static String reason(Episode before, Stay stay, Interlude interlude, String legal) {
        boolean order = !legal.equals(before.legal);
        boolean moved = stay != before.stay || interlude != before.interlude;
        if (!moved) {
            return order ? "L" : "";
        }
        boolean sameCarer = stay != before.stay && stay.sameCarer;
        return sameCarer ? order ? "U" : "T" : order ? "B" : "P";
    }

    boolean isTemporary() {
        return interlude != null;
    }

    String place() {
        return isTemporary() ? interlude.place() : stay.place;
    }

    /** Why the placement changed (on the row that ends); blank before, in and after temporary placements. */
    String reasonChanged(Episode next) {
        if (isTemporary() || next.isTemporary() || next.rne.equals("L")) {
            return "";
        }
        boolean status = next.stay.sameCarer && next.stay.site.equals(stay.site);
        return status ? STATUS_ONLY : next.stay.sameCarer ? "CARPL" : stay.reasonEnded;
    }
}
