package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.clawarehouse.synthetic.Corrections.Spot;

/** Corrections of where and under which order a child lives. */
final class CorrectedPlacements {

    /** Twenty miles are 32,187 metres. */
    private static final double WELL_BELOW_TWENTY_MILES = 30_000;
    private static final double WELL_ABOVE_TWENTY_MILES = 36_000;

    private final Corrections corrections;
    private final Table episodes;

    CorrectedPlacements(Corrections corrections, Table episodes) {
        this.corrections = corrections;
        this.episodes = episodes;
    }

    void plant() {
        postcodeCorrected();
        legalStatusCorrected();
        moveRecordedLate();
    }

    /** The carers live over 20 miles away. */
    private void postcodeCorrected() {
        corrections.draw(episodes, "postcode", spot -> isCurrent(spot) && !spot.child().unaccompanied && isAtHome(spot)
                && List.of("S", "P").contains(cell(spot, "RNE")) && corrections.isBetween(spot.row().known(), 10, 5)).ifPresent(spot -> {
                    String far = postcodes().filter(other -> spot.child().home.metresTo(other) > WELL_ABOVE_TWENTY_MILES)
                            .map(Postcode::text).min(Comparator.naturalOrder()).orElseThrow();
                    episodes.amend(spot.row(), Map.of("PL_POST", far));
                    corrections.record(spot.child(), "a placement postcode corrected", episodes, spot.row().known());
                });
    }

    private boolean isAtHome(Spot spot) {
        Child child = spot.child();
        Stay stay = child.lastPeriod().current();
        return stay.interludes.isEmpty() && cell(spot, "HOME_POST").equals(child.home.text())
                && cell(spot, "PL_POST").equals(stay.site.postcode().text())
                && child.home.metresTo(stay.site.postcode()) < WELL_BELOW_TWENTY_MILES;
    }

    private Stream<Postcode> postcodes() {
        return corrections.children().stream().flatMap(child -> child.periods.stream()).flatMap(period -> period.stays.stream())
                .map(stay -> stay.site.postcode()).filter(Objects::nonNull);
    }

    /** A court had made a placement order. */
    private void legalStatusCorrected() {
        corrections.draw(episodes, "legal", spot -> isCurrent(spot) && cell(spot, "LS").equals("C2")
                && spot.child().ageOn(spot.row().known()) < 7 && corrections.isBetween(spot.row().known(), 15, 4)).ifPresent(spot -> {
                    episodes.amend(spot.row(), Map.of("LS", "E1"));
                    corrections.record(spot.child(), "a legal status corrected", episodes, spot.row().known());
                });
    }

    /** Another carer of the same kind, for reasons of the care plan. */
    private void moveRecordedLate() {
        LocalDate moved = corrections.monthsBack(4).atDay(15);
        corrections.draw(episodes, "move", spot -> isCurrent(spot) && spot.row().known().isBefore(moved.minusMonths(6))).ifPresent(spot -> {
            List<String> after = episodes.with(spot.row(), Map.of("DECOM", Table.british(moved), "RNE", "P", "PL_POST", ""));
            episodes.amend(spot.row(), Map.of("DEC", Table.british(moved), "REC", "X1", "REASON_PLACE_CHANGE", "CARPL"));
            episodes.addLate(after);
            corrections.record(spot.child(), "a placement move recorded late", episodes, moved);
        });
    }

    /** The row that is open in foster care. */
    private boolean isCurrent(Spot spot) {
        return corrections.isInCare(spot.child()) && cell(spot, "DEC").isEmpty() && cell(spot, "REC").isEmpty()
                && cell(spot, "PLACE").startsWith("U");
    }

    private String cell(Spot spot, String heading) {
        return episodes.cell(spot.row(), heading);
    }
}
