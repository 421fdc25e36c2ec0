package org.clawarehouse.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is published about: England, a region or an authority.
 *
 * @param authority null for England and a region
 * @param members the authorities in it
 */
record Area(String regionCode, String regionName, Authority authority, List<Authority> members) {

    /** England, the regions in the order of their codes, the authorities. */
    static List<Area> all(List<Authority> country) {
        List<Area> areas = new ArrayList<>(List.of(new Area("", "", null, country)));
        Map<String, List<Authority>> regions = country.stream()
                .collect(Collectors.groupingBy(Authority::regionCode, TreeMap::new, Collectors.toList()));
        regions.forEach((code, members) -> areas.add(new Area(code, members.get(0).regionName(), null, members)));
        country.forEach(each -> areas.add(new Area(each.regionCode(), each.regionName(), each, List.of(each))));
        return areas;
    }

    boolean isEngland() {
        return regionCode.isEmpty();
    }

    boolean isNorthEast() {
        return authority == null && regionName.equals("North East");
    }

    private String level() {
        return authority != null ? "Local authority" : isEngland() ? "National" : "Regional";
    }

    String code() {
        return authority == null ? "" : authority.code();
    }

    /** Whatever is made of the files says what it is. */
    String name() {
        return authority == null ? "" : authority.name() + " (synthetic)";
    }

    /** The cells before those of the authority. */
    private String place(int year) {
        return year + ",Reporting year," + level() + ",E92000001,England," + regionCode + "," + regionName + ",";
    }

    private String oldCode() {
        return authority == null ? "" : authority.oldCode();
    }

    /** {@code time_period} to {@code new_la_code}, the name before the code. */
    String nameFirst(int year) {
        return place(year) + oldCode() + "," + name() + "," + code() + ",";
    }

    /** {@code time_period} to {@code la_name}, the code before the name. */
    String codeFirst(int year) {
        return place(year) + oldCode() + "," + code() + "," + name() + ",";
    }
}
