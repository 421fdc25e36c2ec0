package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** {@code workforce}: social workers on 30 September of each year, of the invented country. */
final class PublishedWorkforce {

    private static final int FIRST_YEAR = 2017;
    private static final String MEASURES = "inpost_fte,inpost_headcount,starters_fte,starters_headcount,leavers_fte,"
            + "leavers_headcount,turnover_rate_fte,turnover_rate_headcount,agency_fte,agency_headcount,agency_rate_fte,"
            + "agency_rate_headcount,agency_cover_fte,agency_cover_rate_fte,vacancy_fte,vacancy_rate_fte,"
            + "vacancy_agency_cover_rate_fte,case_holders_fte,cases,caseload_fte,working_days_lost_fte,absence_rate_fte";

    private final List<Area> areas;
    private final Headcount headcount;
    private final Outcomes outcomes;
    private final LocalDate last;
    private final Milestones middlesbrough = Milestones.read("workforce.csv", 1);

    /** In post, of agencies, holding cases; and the cases of these. */
    private record Staffing(double own, double agency, double vacant, double holders, long cases) {
    }

    PublishedWorkforce(List<Area> areas, Headcount headcount, Outcomes outcomes, LocalDate last) {
        this.areas = areas;
        this.headcount = headcount;
        this.outcomes = outcomes;
        this.last = last;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(PublishedTable.CODE_FIRST + MEASURES));
        for (int year = FIRST_YEAR; !LocalDate.of(year, 9, 30).isAfter(last); year++) {
            for (Area area : areas) {
                lines.add(area.codeFirst(year) + (PublishedTable.isMissing(area, year) ? "x" + ",x".repeat(21)
                        : cells(staffing(area, year))));
            }
        }
        return lines;
    }

    /** Middlesbrough's is that of its own extracts. */
    private Staffing staffing(Area area, int year) {
        if (area.authority() != null && area.authority().isCalibrated()) {
            YearMonth month = YearMonth.of(year, 9);
            double own = middlesbrough.level(3, month);
            double agency = middlesbrough.level(4, month);
            double vacant = Math.max(0, middlesbrough.level(5, month) - own - agency * 0.3);
            return new Staffing(own, agency, vacant, middlesbrough.level(0, month), middlesbrough.whole(2, month));
        }
        double own = Math.round(headcount.lookedAfter(area, year) * 4.0) / 10.0;
        double share = outcomes.of("AGENCY", area, year, 1) / 100;
        double agency = Math.round(own * share / (1 - share) * 10) / 10.0;
        double holders = Math.round((own + agency) * 5.5) / 10.0;
        return new Staffing(own, agency, agency * 1.1, holders, Math.round(holders * outcomes.of("CASELOAD", area, year, 1)));
    }

    private static String cells(Staffing staff) {
        double starters = staff.own * 0.16;
        double leavers = staff.own * 0.15;
        double covered = staff.agency * 0.75;
        List<String> cells = new ArrayList<>();
        for (double count : List.of(staff.own, starters, leavers)) {
            cells.add(PublishedTable.decimal(count));
            cells.add(String.valueOf(Math.round(count * 1.06)));
        }
        cells.addAll(List.of("15", "15.2", PublishedTable.decimal(staff.agency), String.valueOf(Math.round(staff.agency * 1.02)),
                share(staff.agency, staff.own + staff.agency), share(staff.agency * 1.02, staff.own * 1.06 + staff.agency * 1.02),
                PublishedTable.decimal(covered), staff.agency == 0 ? "z" : share(covered, staff.agency),
                PublishedTable.decimal(staff.vacant), share(staff.vacant, staff.own + staff.vacant),
                staff.vacant == 0 ? "z" : share(Math.min(covered, staff.vacant), staff.vacant),
                PublishedTable.decimal(staff.holders), String.valueOf(staff.cases),
                PublishedTable.decimal(staff.cases / staff.holders), PublishedTable.decimal(staff.own * 9.2), "3.4"));
        return String.join(",", cells);
    }

    private static String share(double part, double whole) {
        return PublishedTable.decimal(100 * part / whole);
    }
}
