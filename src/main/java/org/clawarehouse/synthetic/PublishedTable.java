package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A published file of counts and percentages: councils exactly, larger areas to the nearest ten, from one to five children
 * of a council {@code c}, a share below a half per cent {@code k}, nothing to share {@code z}, what was not supplied
 * {@code x}.
 */
final class PublishedTable {

    /** The first headings of most files. */
    static final String NAME_FIRST = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
            + "region_name,old_la_code,la_name,new_la_code,";
    /** The first headings of the others. */
    static final String CODE_FIRST = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
            + "region_name,old_la_code,new_la_code,la_name,";
    static final int FIRST_YEAR = 2016;

    final List<String> lines = new ArrayList<>();

    PublishedTable(String headings) {
        lines.add(NAME_FIRST + headings);
    }

    static int lastYear(LocalDate last) {
        return last.isBefore(LocalDate.of(last.getYear(), 3, 31)) ? last.getYear() - 1 : last.getYear();
    }

    static long rounded(Area area, double count) {
        return area.authority() == null ? Math.round(count / 10) * 10 : Math.round(count);
    }

    /** In 2019 a few councils did not supply theirs. */
    static boolean isMissing(Area area, int year) {
        return area.authority() != null && area.authority().number() % 37 == 5 && year == 2019;
    }

    /** The nearest whole at which so many per cent can be published as that. */
    static int whole(Area area, int about, double percent) {
        int whole = Math.max(1, about);
        while (area.authority() != null && Math.round(100.0 * Math.round(whole * percent / 100) / whole) != Math.round(percent)) {
            whole++;
        }
        return whole;
    }

    void add(Area area, int year, String group, String breakdown, double count, double whole) {
        lines.add(area.nameFirst(year) + Csv.PUBLISHED.line(List.of(group, breakdown)) + "," + cells(area, year, count, whole));
    }

    private static String cells(Area area, int year, double count, double whole) {
        if (isMissing(area, year)) {
            return "x,x";
        }
        if (Math.round(whole) == 0) {
            return "0,z";
        }
        long exact = Math.round(count);
        if (area.authority() != null && exact > 0 && exact <= 5) {
            return "c,c";
        }
        double percent = area.authority() == null ? 100 * count / whole : 100.0 * exact / Math.round(whole);
        return rounded(area, count) + "," + (exact > 0 && percent < 0.5 ? "k" : String.valueOf(Math.round(percent)));
    }

    /** What is not asked in a year. */
    void notApplicable(Area area, int year, String group, String breakdown) {
        lines.add(area.nameFirst(year) + Csv.PUBLISHED.line(List.of(group, breakdown)) + ",z,z");
    }

    /** To one decimal, a whole number without it. */
    static String decimal(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
