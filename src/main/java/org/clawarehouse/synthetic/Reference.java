package org.clawarehouse.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code reference/} files that do not come from the Department: postcodes, targets, trajectories, cost centres, neighbours. */
final class Reference {

    private static final int FIRST_TARGETS = 2020;
    private static final LocalDate BASELINE = LocalDate.of(2021, 3, 31);
    private static final String NHS = "\"E92000001\",\"E19000001\",\"E18000001\",\"\",";

    private Reference() {
    }

    static void write(Path folder, Gazetteer gazetteer, List<Authority> country, LocalDate last) throws IOException {
        Csv.PUBLISHED.write(folder.resolve("postcodes.csv"), postcodes(gazetteer, country));
        Csv.REPORT.write(folder.resolve("targets.csv"), targets(last));
        Csv.REPORT.write(folder.resolve("cost_centres.csv"), costCentres());
        Csv.REPORT.write(folder.resolve("trajectories.csv"), trajectories(last));
        Csv.REPORT.write(folder.resolve("statistical_neighbours.csv"), new Neighbours(country).lines(last));
    }

    /** Code-Point Open: ten columns, no headings, text in quotes. */
    private static List<String> postcodes(Gazetteer gazetteer, List<Authority> country) {
        return gazetteer.all.stream().map(postcode -> "\"" + postcode.text() + "\",10," + postcode.easting() + ","
                + postcode.northing() + "," + NHS + "\"" + gazetteer.district(postcode, country) + "\",\"E05000001\"").toList();
    }

    private static List<String> targets(LocalDate last) {
        List<String> lines = new ArrayList<>(List.of("INDICATOR,FINANCIAL_YEAR,TARGET,TOLERANCE"));
        for (int year = FIRST_TARGETS; !YearMonth.of(year, 4).atDay(1).isAfter(last); year++) {
            String called = year + "/" + (year + 1) % 100;
            inForce(year).values().forEach(row -> lines.add(row.get(0) + "," + called + "," + row.get(2) + "," + row.get(3)));
        }
        return lines;
    }

    /** By indicator, the last target set by this year. */
    private static Map<String, List<String>> inForce(int year) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Resource.rows("targets.csv").stream().filter(row -> row.get(1).isEmpty() || Integer.parseInt(row.get(1)) <= year)
                .forEach(row -> rows.put(row.get(0), row));
        return rows;
    }

    /** Agreed with the figures of 31 March 2021, for the three years after it. */
    private static List<String> trajectories(LocalDate last) {
        List<String> lines = new ArrayList<>(List.of("INDICATOR,BASELINE_DATE,BASELINE,TARGET_DATE,TARGET"));
        if (!BASELINE.isAfter(last)) {
            Resource.rows("trajectories.csv").forEach(row -> lines.add(String.join(",", row.get(0), BASELINE.toString(), row.get(1),
                    BASELINE.plusYears(3).toString(), row.get(2))));
        }
        return lines;
    }

    private static List<String> costCentres() {
        List<String> lines = new ArrayList<>(List.of("COST_CENTRE,NAME,IS_CIC,IS_CHILDRENS_SERVICES"));
        CostCentre.all().forEach(centre -> lines.add(String.join(",", centre.code(), centre.name(),
                centre.inCare() ? "Y" : "N", centre.childrensServices() ? "Y" : "N")));
        return lines;
    }
}
