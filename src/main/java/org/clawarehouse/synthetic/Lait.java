package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code lait}: a few measures of the local authority interactive tool, in its long layout, of the invented country. */
final class Lait {

    /** In the country's order of regions; London inner and outer lie between. */
    private static final List<String> REGION_NUMBERS = List.of("980", "981", "982", "983", "984", "985", "986", "989", "990");
    /** Short description, description, and the measure in per cent. */
    private static final List<List<String>> SHARES = List.of(
            List.of("LACDistance", "Children looked after at 31 March placed more than 20 miles from their home and outside LA boundary",
                    "DISTANCE"),
            List.of("LACStable_2016on", "Placement 1 - % 3 or more places", "STAB3"),
            List.of("LAC_LongStable%", "Living in the same placement for at least 2 years", "STABLT"),
            List.of("CareLeaverAcc", "Care Leavers at 19- Suitable accommodation", "SUITABLE"),
            List.of("CareLeaverEET", "Care Leavers at 19- Education, Employment or Training", "EET"),
            List.of("LACHealth%", "Children looked after who had their annual health assessment", "HEALTH"),
            List.of("LACDental%", "Children looked after who had their teeth checked by a dentist", "DENTAL"),
            List.of("LAC_ceased_SGO%", "Percentage of LAC ceased because of a Special Guardianship Order", "SGO"),
            List.of("StayingPut", "Care leavers who remain with their former foster carers", "STAYING_PUT"));

    private final List<Area> areas;
    private final Headcount headcount;
    private final Outcomes outcomes;
    private final int lastYear;

    Lait(List<Area> areas, Headcount headcount, Outcomes outcomes, LocalDate last) {
        this.areas = areas;
        this.headcount = headcount;
        this.outcomes = outcomes;
        this.lastYear = PublishedTable.lastYear(last);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region"));
        for (int year = PublishedTable.FIRST_YEAR; year <= lastYear; year++) {
            for (Area area : areas) {
                add(lines, area, year);
            }
        }
        return lines;
    }

    private void add(List<String> lines, Area area, int year) {
        Map<List<String>, String> values = new LinkedHashMap<>();
        for (List<String> share : SHARES) {
            values.put(share, String.valueOf(Math.round(outcomes.of(share.get(2), area, year, 0))));
        }
        int inCare = headcount.lookedAfter(area, year);
        int people = headcount.people(area, year - 1);
        values.put(List.of("LACnum", "Number of Looked after Children"), number(area, inCare));
        values.put(List.of("LAC", "Children Looked after rate per 10,000"), String.valueOf(Math.round(inCare * 10_000.0 / people)));
        values.put(List.of("No_of LAC Adopted", "Number of LAC adopted during the year ending 31st March"), number(area,
                headcount.ceased(area, year) * outcomes.of("ADOPTED", area, year, 0) / 100));
        values.forEach((item, value) -> lines.add(Csv.REPORT.line(List.of(item.get(0),
                year == PublishedTable.FIRST_YEAR ? item.get(1) : "", String.valueOf(year), name(area),
                PublishedTable.isMissing(area, year) ? "-" : value, code(area), region(area)))));
    }

    private static String number(Area area, double count) {
        boolean few = area.authority() != null && count > 0 && count < 5.5;
        return few ? "-" : String.valueOf(PublishedTable.rounded(area, count));
    }

    private static String name(Area area) {
        return area.authority() != null ? area.name() : area.isEngland() ? "England" : area.regionName();
    }

    private static String code(Area area) {
        if (area.authority() != null) {
            return area.authority().oldCode();
        }
        return area.isEngland() ? "970" : REGION_NUMBERS.get(area.regionCode().charAt(area.regionCode().length() - 1) - '1');
    }

    private static String region(Area area) {
        return area.authority() != null ? area.regionName() : "NA";
    }
}
