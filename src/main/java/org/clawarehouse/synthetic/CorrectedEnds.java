package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clawarehouse.synthetic.Corrections.Spot;

/** Corrections of when and why care began and ended. */
final class CorrectedEnds {

    private static final int RECORDED_LATE = 45;

    private final Corrections corrections;
    private final Table episodes;

    CorrectedEnds(Corrections corrections, Table episodes) {
        this.corrections = corrections;
        this.episodes = episodes;
    }

    void plant() {
        endRecordedLate(7);
        endRecordedLate(3);
        startRecordedLate();
        reasonCorrected();
        periodDeleted();
    }

    private void endRecordedLate(int monthsBack) {
        LocalDate end = corrections.monthsBack(monthsBack).atDay(10);
        corrections.draw(episodes, "end " + monthsBack, spot -> corrections.isInCare(spot.child()) && isOpen(spot) && !cell(spot, "LS").equals("E1")
                && cell(spot, "PLACE").startsWith("U") && spot.row().known().isBefore(end.minusMonths(6))).ifPresent(spot -> {
                    episodes.amend(spot.row(), Map.of("DEC", Table.british(end), "REC", "E4A"));
                    corrections.record(spot.child(), "an end of care recorded late", episodes, end);
                });
    }

    private void startRecordedLate() {
        corrections.draw(episodes, "start", spot -> isFirst(spot) && !spot.child().unaccompanied
                && corrections.isBetween(spot.row().known(), 4, 3) && spot.child().ageOn(spot.row().known()) > 1).ifPresent(spot -> {
                    LocalDate start = spot.row().known().minusDays(RECORDED_LATE);
                    episodes.amend(spot.row(), Map.of("DECOM", Table.british(start)));
                    corrections.record(spot.child(), "a start of care recorded late", episodes, start);
                });
    }

    /** Not back to the parents after all: special guardianship to the relatives who cared for the child. */
    private void reasonCorrected() {
        corrections.draw(episodes, "reason", spot -> cell(spot, "REC").equals("E4A")
                && List.of("U1", "U2", "U3", "U4", "U5", "U6").contains(cell(spot, "PLACE")) && endsBetween(spot, 8, 4)).ifPresent(spot -> {
                    episodes.amend(spot.row(), Map.of("REC", "E45"));
                    corrections.record(spot.child(), "the reason why care ended corrected", episodes, Table.read(cell(spot, "DEC")));
                });
    }

    private void periodDeleted() {
        corrections.draw(episodes, "deleted", spot -> cell(spot, "RNE").equals("S") && cell(spot, "REC").startsWith("E4")
                && endsBetween(spot, 12, 2) && corrections.isBetween(spot.row().known(), 18, 4)).ifPresent(spot -> {
                    episodes.remove(spot.row());
                    corrections.record(spot.child(), "an episode entered in error deleted", episodes, spot.row().known());
                });
    }

    private boolean isOpen(Spot spot) {
        return cell(spot, "DEC").isEmpty() && cell(spot, "REC").isEmpty();
    }

    private boolean isFirst(Spot spot) {
        return cell(spot, "RNE").equals("S") && spot.child().periods.get(0).start.equals(spot.row().known());
    }

    private boolean endsBetween(Spot spot, int monthsBack, int toMonthsBack) {
        String end = cell(spot, "DEC");
        return !end.isEmpty() && corrections.isBetween(Table.read(end), monthsBack, toMonthsBack);
    }

    private String cell(Spot spot, String heading) {
        return episodes.cell(spot.row(), heading);
    }
}
