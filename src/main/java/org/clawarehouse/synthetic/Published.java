package org.clawarehouse.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The reference files laid out as the Department publishes them, of the invented country; those of rates are made here. */
final class Published {

    private static final int FIRST_YEAR = 2012;

    private final List<Area> areas;
    private final Headcount headcount;

    private Published(List<Authority> country) {
        this.areas = Area.all(country);
        this.headcount = new Headcount(country);
    }

    static void write(Path folder, List<Authority> country, LocalDate last) throws IOException {
        Published published = new Published(country);
        Csv.PUBLISHED.write(folder.resolve("population.csv"), published.population(last));
        Csv.PUBLISHED_WITH_MARK.write(folder.resolve("cla_rates.csv"), published.rates(last));
        Outcomes outcomes = new Outcomes(new Neighbours(country).of(country.get(0), Neighbours.MODEL_2021));
        PublishedCare care = new PublishedCare(published.areas, published.headcount, outcomes, last);
        Csv.PUBLISHED_WITH_MARK.write(folder.resolve("placement_stability.csv"), care.stability());
        Csv.PUBLISHED.write(folder.resolve("new_placements.csv"), care.newPlacements());
        PublishedLeavers leavers = new PublishedLeavers(published.areas, published.headcount, outcomes, last);
        Csv.PUBLISHED_WITH_MARK.write(folder.resolve("care_leaver_activity.csv"), leavers.activity());
        Csv.PUBLISHED.write(folder.resolve("care_leaver_accommodation.csv"), leavers.accommodation());
        Csv.PUBLISHED.write(folder.resolve("workforce.csv"),
                new PublishedWorkforce(published.areas, published.headcount, outcomes, last).lines());
        Csv.REPORT.write(folder.resolve("lait.csv"), new Lait(published.areas, published.headcount, outcomes, last).lines());
    }

    private List<String> population(LocalDate last) {
        List<String> lines = new ArrayList<>(List.of(PublishedTable.CODE_FIRST + "age_group,population_estimate"));
        for (int year = FIRST_YEAR; !LocalDate.of(year, 6, 30).isAfter(last); year++) {
            for (Area area : areas) {
                lines.add(area.codeFirst(year) + "Children aged 0 to 17 years," + headcount.people(area, year));
            }
        }
        return lines;
    }

    private List<String> rates(LocalDate last) {
        List<String> lines = new ArrayList<>(List.of(PublishedTable.NAME_FIRST
                + "population_type,population_estimate,children_count,rate_per_10000"));
        for (int year = FIRST_YEAR; !LocalDate.of(year, 3, 31).isAfter(last); year++) {
            for (Area area : areas) {
                rates(lines, area, year);
            }
        }
        return lines;
    }

    private void rates(List<String> lines, Area area, int year) {
        rate(lines, area, year, "Children ceasing to be looked after each year", headcount.ceased(area, year));
        rate(lines, area, year, "Children looked after on 31 March each year", headcount.lookedAfter(area, year));
        rate(lines, area, year, "Children starting to be looked after each year", headcount.started(area, year));
    }

    private void rate(List<String> lines, Area area, int year, String type, int count) {
        int people = headcount.people(area, year - 1);
        lines.add(area.nameFirst(year) + type + "," + people + "," + PublishedTable.rounded(area, count) + ","
                + Math.round(count * 10_000.0 / people));
    }
}
