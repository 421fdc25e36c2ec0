package org.clawarehouse.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** {@code population} and {@code cla_rates}, laid out as the Department publishes them, of the invented country. */
final class Published {

    private static final int FIRST_YEAR = 2012;
    private static final String PLACE = "time_period,time_identifier,geographic_level,country_code,country_name,"
            + "region_code,region_name,old_la_code,";
    private static final String ENGLAND = ",Reporting year,National,E92000001,England,,,,,,";
    /** Children looked after on 31 March per 10,000 in the North East; in 2021 the 108 from which the gap 56.51 comes. */
    private static final Map<Integer, Integer> NORTH_EAST = Map.of(2012, 80, 2013, 82, 2014, 84, 2015, 85, 2016, 87, 2017, 92,
            2018, 97, 2019, 101, 2020, 105, 2021, 108);
    private static final int NORTH_EAST_LATER = 110;

    private final List<Authority> country;
    private final List<Plan> plans;
    private final Map<String, List<Authority>> regions;

    private Published(List<Authority> country) {
        this.country = country;
        this.plans = country.stream().map(Authority::plan).toList();
        this.regions = country.stream().collect(Collectors.groupingBy(
                authority -> authority.regionCode() + "," + authority.regionName(), TreeMap::new, Collectors.toList()));
    }

    static void write(Path folder, List<Authority> country, LocalDate last) throws IOException {
        Published published = new Published(country);
        Csv.PUBLISHED.write(folder.resolve("population.csv"), published.population(last));
        Csv.PUBLISHED_WITH_MARK.write(folder.resolve("cla_rates.csv"), published.rates(last));
    }

    private List<String> population(LocalDate last) {
        List<String> lines = new ArrayList<>(List.of(PLACE + "new_la_code,la_name,age_group,population_estimate"));
        for (int year = FIRST_YEAR; !LocalDate.of(year, 6, 30).isAfter(last); year++) {
            int each = year;
            String age = "Children aged 0 to 17 years,";
            lines.add(year + ENGLAND + age + people(country, year));
            regions.forEach((region, members) -> lines.add(region(each, region) + age + people(members, each)));
            country.forEach(authority -> lines.add(place(each, authority) + authority.code() + "," + name(authority) + ","
                    + age + authority.population(each)));
        }
        return lines;
    }

    private static int people(List<Authority> members, int year) {
        return members.stream().mapToInt(authority -> authority.population(year)).sum();
    }

    /** The warehouse takes its names from these files: whatever is made of them says what it is. */
    private static String name(Authority authority) {
        return authority.name() + " (synthetic)";
    }

    private static String region(int year, String region) {
        return year + ",Reporting year,Regional,E92000001,England," + region + ",,,,";
    }

    private static String place(int year, Authority authority) {
        return String.join(",", String.valueOf(year), "Reporting year", "Local authority", "E92000001", "England",
                authority.regionCode(), authority.regionName(), authority.oldCode(), "");
    }

    private List<String> rates(LocalDate last) {
        List<String> lines = new ArrayList<>(List.of(PLACE
                + "la_name,new_la_code,population_type,population_estimate,children_count,rate_per_10000"));
        for (int year = FIRST_YEAR; !LocalDate.of(year, 3, 31).isAfter(last); year++) {
            int each = year;
            rates(lines, year + ENGLAND, country, year, 10);
            regions.forEach((region, members) -> rates(lines, region(each, region), members, each, 10));
            country.forEach(authority -> rates(lines, place(each, authority) + name(authority) + "," + authority.code() + ",",
                    List.of(authority), each, 1));
        }
        return lines;
    }

    /** @param rounding councils are published exactly, larger areas to the nearest ten */
    private void rates(List<String> lines, String place, List<Authority> members, int year, int rounding) {
        int people = people(members, year - 1);
        YearMonth march = YearMonth.of(year, 3);
        boolean northEast = place.contains("Regional") && place.contains("North East");
        int inCare = northEast ? NORTH_EAST.getOrDefault(year, NORTH_EAST_LATER) * people / 10_000
                : sum(members, plan -> plan.lookedAfter(march));
        line(lines, place + "Children ceasing to be looked after each year," + people,
                sum(members, plan -> year(plan, march, false)), people, rounding);
        line(lines, place + "Children looked after on 31 March each year," + people, inCare, people, rounding);
        line(lines, place + "Children starting to be looked after each year," + people,
                sum(members, plan -> year(plan, march, true)), people, rounding);
    }

    private static void line(List<String> lines, String start, int count, int people, int rounding) {
        lines.add(start + "," + Math.round((double) count / rounding) * rounding + "," + Math.round(count * 10_000.0 / people));
    }

    private int sum(List<Authority> members, ToIntFunction<Plan> count) {
        return members.stream().mapToInt(authority -> count.applyAsInt(plans.get(authority.number()))).sum();
    }

    private static int year(Plan plan, YearMonth march, boolean starts) {
        int sum = 0;
        for (YearMonth month = march.minusMonths(11); !month.isAfter(march); month = month.plusMonths(1)) {
            sum += starts ? plan.starts(month) : plan.ceases(month);
        }
        return sum;
    }
}
