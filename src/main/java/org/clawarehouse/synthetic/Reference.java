package org.clawarehouse.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The {@code reference/} files that do not come from the Department: postcodes, targets, cost centres. */
final class Reference {

    private static final int FIRST_TARGETS = 2020;
    private static final String NHS = "\"E92000001\",\"E19000001\",\"E18000001\",\"\",";

    private Reference() {
    }

    static void write(Path folder, Gazetteer gazetteer, List<Authority> country, LocalDate last) throws IOException {
        Csv.PUBLISHED.write(folder.resolve("postcodes.csv"), postcodes(gazetteer, country));
        Csv.REPORT.write(folder.resolve("targets.csv"), targets(last));
        Csv.REPORT.write(folder.resolve("cost_centres.csv"), costCentres());
    }

    /** Code-Point Open: ten columns, no headings, text in quotes. */
    private static List<String> postcodes(Gazetteer gazetteer, List<Authority> country) {
        return gazetteer.all.stream().map(postcode -> "\"" + postcode.text() + "\",10," + postcode.easting() + ","
                + postcode.northing() + "," + NHS + "\"" + gazetteer.district(postcode, country) + "\",\"E05000001\"").toList();
    }

    private static List<String> targets(LocalDate last) {
        List<String> lines = new ArrayList<>(List.of("INDICATOR,FINANCIAL_YEAR,TARGET,TOLERANCE"));
        for (int year = FIRST_TARGETS; !YearMonth.of(year, 4).atDay(1).isAfter(last); year++) {
            for (List<String> row : Resource.rows("targets.csv")) {
                if (row.get(1).isEmpty() || Integer.parseInt(row.get(1)) <= year) {
                    lines.add(row.get(0) + "," + year + "/" + (year + 1) % 100 + "," + row.get(2) + "," + row.get(3));
                }
            }
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
