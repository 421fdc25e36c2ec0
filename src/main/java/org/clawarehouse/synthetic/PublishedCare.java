package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code placement_stability} and {@code new_placements} of the invented country. */
final class PublishedCare {

    private static final String LONG = "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years";
    private static final String TWO_YEARS = "CLA 2 years on 31 March";
    private static final String ALL = "CLA on 31 March";
    private static final String REASON = "Reason for placement change during the year";
    private static final String LOCATION = "Location of new placements during the year";
    /** Shares of placement changes. */
    private static final List<String> REASONS = List.of("Allegation (s47):1", "Approval removed:0.4",
            "Carer requests placement end other than due to child's behaviour:8",
            "Carer requests placement ends due to child's behaviour:9", "Change in the status of a placement only:24",
            "Change to/implementation of care plan:36", "Child requests placement to end:4", "Custody arrangement:0.6", "Other:9",
            "Resignation or closure of provision:3", "Responsible/area authority requests placement ends:4",
            "Standards of care concern:1");

    private final List<Area> areas;
    private final Headcount headcount;
    private final Outcomes outcomes;
    private final int lastYear;

    PublishedCare(List<Area> areas, Headcount headcount, Outcomes outcomes, LocalDate last) {
        this.areas = areas;
        this.headcount = headcount;
        this.outcomes = outcomes;
        this.lastYear = PublishedTable.lastYear(last);
    }

    List<String> stability() {
        PublishedTable table = new PublishedTable("cla_group,placement_stability,children_count,children_percent");
        for (int year = PublishedTable.FIRST_YEAR; year <= lastYear; year++) {
            for (Area area : areas) {
                stability(table, area, year);
            }
        }
        return table.lines;
    }

    private void stability(PublishedTable table, Area area, int year) {
        int inCare = headcount.lookedAfter(area, year);
        double moved = outcomes.of("STAB3", area, year, 0);
        double settled = outcomes.of("STABLT", area, year, 0);
        int longer = PublishedTable.whole(area, (int) (inCare * 0.315), settled);
        table.add(area, year, LONG, "Living with the same carer for at least 2 years", longer * settled / 100, longer);
        table.add(area, year, LONG, "Total children", longer, longer);
        table.add(area, year, TWO_YEARS, "Total children", inCare * 0.76, inCare * 0.76);
        table.add(area, year, TWO_YEARS, "With 3 or more placements during the previous 2 years", inCare * 0.76 * moved / 48,
                inCare * 0.76);
        table.add(area, year, ALL, "Total children", inCare, inCare);
        table.add(area, year, ALL, "With 3 or more placements during the year", inCare * moved / 100, inCare);
    }

    List<String> newPlacements() {
        PublishedTable table = new PublishedTable("characteristic,breakdown,children_count,children_percent");
        for (int year = PublishedTable.FIRST_YEAR; year <= lastYear; year++) {
            for (Area area : areas) {
                locations(table, area, year);
                reasons(table, area, year);
            }
        }
        return table.lines;
    }

    private void locations(PublishedTable table, Area area, int year) {
        double all = headcount.started(area, year) * 2.2;
        double far = outcomes.of("DISTANCE", area, year, 0) / 100;
        boolean london = area.regionName().equals("London");
        double inside = london ? 0.28 : 0.56;
        table.add(area, year, LOCATION, "Distance not known or not recorded", all * 0.06, all);
        table.add(area, year, LOCATION, "Placed inside LA boundary less than 20 miles from home", all * inside, all);
        table.add(area, year, LOCATION, "Placed inside LA boundary more than 20 miles from home", all * 0.01, all);
        table.add(area, year, LOCATION, "Placed outside LA boundary less than 20 miles from home", all * (0.93 - inside - far), all);
        table.add(area, year, LOCATION, "Placed outside LA boundary more than 20 miles from home", all * far, all);
        table.add(area, year, LOCATION, "Total new placements", all, all);
    }

    private void reasons(PublishedTable table, Area area, int year) {
        double all = headcount.lookedAfter(area, year) * 0.8;
        List<String[]> shares = new ArrayList<>();
        REASONS.forEach(reason -> shares.add(reason.split(":")));
        shares.forEach(share -> table.add(area, year, REASON, share[0], all * Double.parseDouble(share[1]) / 100, all));
        table.add(area, year, REASON, "Total placements changing", all, all);
    }
}
