package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One period of care: the stays in order and the legal status from each date on. */
final class Period {

    final Child child;
    final LocalDate start;
    final List<Stay> stays = new ArrayList<>();
    final NavigableMap<LocalDate, String> legal = new TreeMap<>();
    String need = "N1";
    LocalDate end;
    String reason;

    Period(Child child, LocalDate start) {
        this.child = child;
        this.start = start;
    }

    boolean isOpenOn(LocalDate date) {
        return !start.isAfter(date) && (end == null || end.isAfter(date));
    }

    Stay current() {
        return stays.get(stays.size() - 1);
    }

    Setting setting() {
        return current().setting;
    }

    Stay stayOn(LocalDate date) {
        for (Stay stay : stays) {
            if (stay.isOpenOn(date)) {
                return stay;
            }
        }
        return null;
    }

    /** The legal status, blank before the period. */
    String legalOn(LocalDate date) {
        return date.isBefore(start) ? "" : legal.floorEntry(date).getValue();
    }

    boolean underCareOrder(LocalDate date) {
        return legalOn(date).equals("C1") || legalOn(date).equals("C2");
    }

    boolean underPlacementOrder(LocalDate date) {
        return legalOn(date).equals("E1");
    }

    /** From this date on the status stays what it is now made. */
    void order(LocalDate date, String status) {
        legal.tailMap(date, true).clear();
        legal.put(date, status);
    }

    void move(Stay next) {
        current().end = next.start;
        stays.add(next);
    }

    void close(LocalDate date, String why) {
        end = date;
        reason = why;
        current().end = date;
        legal.tailMap(date, true).clear();
    }

    /** The same placement group, another carer, from this date on. */
    void insert(Stay before, Stay after) {
        after.end = before.end;
        before.end = after.start;
        stays.add(stays.indexOf(before) + 1, after);
    }

    int spellsBetween(LocalDate first, LocalDate last) {
        int spells = 0;
        boolean counted = false;
        for (Stay stay : stays) {
            counted &= stay.sameCarer;
            if (!counted && stay.touches(first, last)) {
                spells++;
                counted = true;
            }
        }
        return spells;
    }
}
