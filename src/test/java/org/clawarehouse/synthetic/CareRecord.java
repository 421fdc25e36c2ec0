package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The periods and placement spells of one child, derived from written rows by rulings.md 3. */
final class CareRecord {

    /** A row of the episodes file that has a length. */
    record Line(LocalDate start, LocalDate end, String rne, String legal, String need, String place, String provider, String rec,
            String home, String post, String reason) {

        static Line of(Map<String, String> row) {
            return new Line(ExtractReader.date(row.get("DECOM")), ExtractReader.date(row.get("DEC")), row.get("RNE"), row.get("LS"),
                    row.get("CIN"), row.get("PLACE"), row.get("PLACE_PROVIDER"), row.get("REC"), key(row.get("HOME_POST")),
                    key(row.get("PL_POST")), row.get("REASON_PLACE_CHANGE"));
        }

        private static String key(String postcode) {
            return postcode.replace(" ", "");
        }

        Line ending(LocalDate date, String why) {
            return new Line(start, date, rne, legal, need, place, provider, why, home, post, reason);
        }

        boolean isTemporary() {
            return place.startsWith("T");
        }

        boolean isOpenOn(LocalDate date) {
            return !start.isAfter(date) && (end == null || end.isAfter(date));
        }
    }

    record Period(List<Line> lines) {

        LocalDate start() {
            return lines.get(0).start;
        }

        Line last() {
            return lines.get(lines.size() - 1);
        }

        boolean hasCeased() {
            return last().end != null && !last().rec.equals("X1");
        }

        long days() {
            return ChronoUnit.DAYS.between(start(), last().end);
        }

        /** Start and end of each spell. */
        List<LocalDate[]> spells() {
            List<LocalDate[]> spells = new ArrayList<>();
            Line placed = null;
            for (Line line : lines) {
                boolean returned = placed != null && line.place.equals(placed.place) && line.post.equals(placed.post);
                boolean begins = spells.isEmpty() || !line.isTemporary() && (line.rne.equals("P") || line.rne.equals("B"))
                        && !(returned && before(line).isTemporary());
                if (begins) {
                    spells.add(new LocalDate[] {line.start, line.end});
                } else {
                    spells.get(spells.size() - 1)[1] = line.end;
                }
                placed = line.isTemporary() ? placed : line;
            }
            return spells;
        }

        /** Why the placement changed, for each spell that ended with a move in the time. */
        List<String> reasonsMoved(LocalDate first, LocalDate last) {
            return spells().stream().skip(1).filter(spell -> !spell[0].isBefore(first) && !spell[0].isAfter(last))
                    .map(spell -> resolvedOn(spell[0].minusDays(1)).reason).toList();
        }

        private Line before(Line line) {
            return lines.get(lines.indexOf(line) - 1);
        }

        /** The row of the day, and where it is temporary the placement of the row before that. */
        Line resolvedOn(LocalDate date) {
            Line resolved = null;
            for (Line line : lines) {
                resolved = line.start.isAfter(date) || line.isTemporary() ? resolved : line;
            }
            return resolved;
        }

        Line on(LocalDate date) {
            return lines.stream().filter(line -> line.isOpenOn(date)).findFirst().orElse(null);
        }
    }

    final String child;
    final LocalDate born;
    final List<Period> periods = new ArrayList<>();

    CareRecord(String child, LocalDate born, List<Line> rows) {
        this.child = child;
        this.born = born;
        rows.stream().filter(line -> !line.legal.startsWith("V3") && !line.legal.startsWith("V4"))
                .sorted(Comparator.comparing(Line::start).thenComparing(line -> !line.rne.equals("S"))
                        .thenComparing(Line::end, Comparator.nullsLast(Comparator.naturalOrder()))).forEach(this::add);
    }

    /** Overlaps are shortened; a row that does not go on from the one before starts a period. */
    private void add(Line line) {
        Period current = periods.isEmpty() ? null : periods.get(periods.size() - 1);
        if (current != null && (current.last().end == null || current.last().end.isAfter(line.start))) {
            shorten(current, line);
        }
        boolean goesOn = current != null && !line.rne.equals("S") && line.start.equals(current.last().end)
                && (current.last().rec.equals("X1") || current.last().rec.isEmpty());
        if (goesOn) {
            current.lines.set(current.lines.size() - 1, current.last().ending(line.start, "X1"));
            current.lines.add(line);
        } else {
            periods.add(new Period(new ArrayList<>(List.of(line))));
        }
    }

    private static void shorten(Period current, Line next) {
        Line last = current.last();
        current.lines.remove(current.lines.size() - 1);
        current.lines.add(last.ending(next.start, next.rne.equals("S") ? "?" : "X1"));
        current.lines.removeIf(line -> line.start.equals(line.end));
    }

    boolean isAdultOn(LocalDate date) {
        return born != null && !born.plusYears(18).isAfter(date);
    }

    /** The period in which the child is looked after at the end of the day, or null. */
    Period on(LocalDate date) {
        return isAdultOn(date) ? null : periods.stream().filter(period -> period.on(date) != null).findFirst().orElse(null);
    }

    int spellsBetween(LocalDate first, LocalDate last) {
        return (int) periods.stream().flatMap(period -> period.spells().stream())
                .filter(spell -> !spell[0].isAfter(last) && (spell[1] == null || spell[1].isAfter(first))).count();
    }
}
