package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.List;

/** {@code care_leaver_activity} and {@code care_leaver_accommodation} of the invented country, counted around birthdays. */
final class PublishedLeavers {

    private static final String YOUNG = "17 to 18 years";
    private static final String OLD = "19 to 21 years";
    private static final int MIDDLESBROUGH = 115;
    private static final double UNKNOWN = 0.02;
    /** Apprenticeships are told apart since then. */
    private static final int APPRENTICES = 2023;
    private static final String HEADINGS = "care_leaver_age,breakdown,care_leaver_count,care_leaver_percent";

    private final List<Area> areas;
    private final Headcount headcount;
    private final Outcomes outcomes;
    private final int lastYear;

    PublishedLeavers(List<Area> areas, Headcount headcount, Outcomes outcomes, LocalDate last) {
        this.areas = areas;
        this.headcount = headcount;
        this.outcomes = outcomes;
        this.lastYear = PublishedTable.lastYear(last);
    }

    List<String> activity() {
        PublishedTable table = new PublishedTable(HEADINGS);
        for (int year = PublishedTable.FIRST_YEAR; year <= lastYear; year++) {
            for (Area area : areas) {
                double busy = outcomes.of("EET", area, year, 0);
                activity(table, area, year, YOUNG, Math.min(94, busy + 12), leavers(area, year) / 2);
                activity(table, area, year, OLD, busy, leavers(area, year));
            }
        }
        return table.lines;
    }

    private int leavers(Area area, int year) {
        boolean printed = area.authority() != null && area.authority().isCalibrated();
        return printed ? MIDDLESBROUGH : (int) (headcount.lookedAfter(area, year) * 0.35);
    }

    private static void activity(PublishedTable table, Area area, int year, String age, double percent, int about) {
        double all = PublishedTable.whole(area, about, percent);
        double busy = Math.round(all * percent / 100);
        double unknown = Math.round(all * UNKNOWN);
        double idle = all - busy - unknown;
        boolean apart = year >= APPRENTICES;
        table.add(area, year, age, "Education other than higher education", busy * 0.42, all);
        table.add(area, year, age, "Higher education i.e. studies beyond A level", busy * 0.12, all);
        apprentices(table, area, year, age, "In an apprenticeship", apart, busy * 0.06, all);
        table.add(area, year, age, "In training or employment", busy * 0.46, all);
        apprentices(table, area, year, age, "In training or employment (excl. apprenticeship)", apart, busy * 0.4, all);
        table.add(area, year, age, "Not in education, training or employment, owing to illness or disability", idle * 0.26, all);
        table.add(area, year, age, "Not in education, training or employment, owing to other reasons", idle * 0.58, all);
        table.add(area, year, age, "Not in education, training or employment, owing to pregnancy or parenting", idle * 0.16, all);
        table.add(area, year, age, "Total", all, all);
        table.add(area, year, age, "Total in education, employment or training", busy, all);
        table.add(area, year, age, "Total information not known", unknown, all);
        table.add(area, year, age, "Total not in education, employment or training", idle, all);
    }

    private static void apprentices(PublishedTable table, Area area, int year, String age, String what, boolean apart,
            double count, double all) {
        if (apart) {
            table.add(area, year, age, what, count, all);
        } else {
            table.notApplicable(area, year, age, what);
        }
    }

    List<String> accommodation() {
        PublishedTable table = new PublishedTable(HEADINGS);
        for (int year = PublishedTable.FIRST_YEAR; year <= lastYear; year++) {
            for (Area area : areas) {
                double suitable = outcomes.of("SUITABLE", area, year, 0);
                accommodation(table, area, year, YOUNG, Math.min(98, suitable + 3), leavers(area, year) / 2);
                accommodation(table, area, year, OLD, suitable, leavers(area, year));
            }
        }
        return table.lines;
    }

    private static void accommodation(PublishedTable table, Area area, int year, String age, double percent, int about) {
        double all = PublishedTable.whole(area, about, percent);
        double suitable = Math.round(all * percent / 100);
        double unknown = Math.min(all - suitable, Math.round(all * UNKNOWN));
        table.add(area, year, age, "Accommodation considered suitable", suitable, all);
        table.add(area, year, age, "Accommodation considered unsuitable", all - suitable - unknown, all);
        table.add(area, year, age, "No information", unknown, all);
        table.add(area, year, age, "Suitability total", all, all);
    }
}
