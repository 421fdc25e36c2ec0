package org.clawarehouse.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The figures of the case-management reports, computed from written files by rulings.md 5 alone. */
final class CaseworkFigures {

    /** Numerator and denominator. */
    record Share(long count, long of) {
    }

    /** A plan of the workbook that is no copy to be rejected. */
    record PermanencePlan(String child, LocalDate planned, LocalDate ratified, LocalDate ended) {
    }

    final List<ExtractReader> readers = new ArrayList<>();
    final List<Map<String, String>> edges;
    final List<Map<String, String>> challenges;
    final List<Map<String, String>> orders;
    final List<Map<String, String>> interviews;
    final List<PermanencePlan> permanencePlans = new ArrayList<>();
    private final ReferenceFigures care;
    private final Map<String, List<LocalDate>> visits;
    private final Map<String, List<LocalDate>> supervisions;
    private final Map<String, List<LocalDate>> educationPlans;
    private final Map<String, List<LocalDate>> health;
    private final Map<String, List<LocalDate>> refusals;
    private final Map<String, List<LocalDate>> dental;

    CaseworkFigures(Path inbox, ReferenceFigures care) throws IOException {
        this.care = care;
        Path lcs = inbox.resolve("lcs");
        visits = dates(read(ExtractReader.utf8(lcs.resolve("visits.csv"), "CHILD, VISIT_DATE, SEEN", "VISIT_DATE")), "VISIT_DATE",
                row -> row.get("SEEN").matches("Y|YES") && !row.get("VISIT_TYPE").startsWith("PA"));
        supervisions = dates(read(ExtractReader.utf8(lcs.resolve("supervisions.csv"), "CHILD, SUPERVISION_DATE",
                "SUPERVISION_DATE")), "SUPERVISION_DATE", row -> true);
        educationPlans = dates(read(ExtractReader.utf8(lcs.resolve("peps.csv"), "CHILD, PEP_DATE", "PEP_DATE")), "PEP_DATE",
                row -> row.get("STATUS").matches("|COMPLETED"));
        List<Map<String, String>> checks = read(ExtractReader.utf8(lcs.resolve("health_checks.csv"),
                "CHILD, CHECK_TYPE, CHECK_DATE, OUTCOME", "CHECK_DATE"));
        health = dates(checks, "CHECK_DATE", row -> row.get("CHECK_TYPE").equals("HEALTH") && row.get("OUTCOME").equals("COMPLETED"));
        refusals = dates(checks, "CHECK_DATE", row -> row.get("CHECK_TYPE").equals("HEALTH") && row.get("OUTCOME").equals("REFUSED"));
        dental = dates(checks, "CHECK_DATE", row -> row.get("CHECK_TYPE").equals("DENTAL") && row.get("OUTCOME").equals("COMPLETED"));
        orders = read(ExtractReader.utf8(lcs.resolve("placement_orders.csv"), "CHILD, ORDER_DATE", "ORDER_DATE, REVOKED_DATE"));
        challenges = read(ExtractReader.utf8(lcs.resolve("iro_challenges.csv"), "CHILD, CHALLENGE_ID, RAISED_DATE, STAGE",
                "RAISED_DATE, CLOSED_DATE"));
        interviews = read(ExtractReader.utf8(lcs.resolve("missing_reviews.csv"), "CHILD, MIS_START", "MIS_START"));
        edges = read(new ExtractReader(lcs.resolve("edge_of_care.csv"), Charset.forName("windows-1252"),
                "CHILD, START_DATE, LEVEL_AT_START", "START_DATE, END_DATE"));
        readPlans(lcs.resolve("permanence_plans.xlsx"));
    }

    private List<Map<String, String>> read(ExtractReader reader) {
        readers.add(reader);
        return reader.loaded;
    }

    private static Map<String, List<LocalDate>> dates(List<Map<String, String>> rows, String heading, Predicate<Map<String, String>> counts) {
        Map<String, List<LocalDate>> dates = new HashMap<>();
        rows.stream().filter(counts).forEach(row -> dates.computeIfAbsent(row.get("CHILD"), child -> new ArrayList<>())
                .add(date(row, heading)));
        return dates;
    }

    static LocalDate date(Map<String, String> row, String heading) {
        return ExtractReader.date(row.get(heading));
    }

    private void readPlans(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file); Workbook workbook = WorkbookFactory.create(stream)) {
            for (Row row : workbook.getSheet("permanence_plans")) {
                boolean plan = row.getPhysicalNumberOfCells() > 2 && row.getCell(1) != null && row.getCell(2).getCellType() == CellType.NUMERIC;
                if (plan && !row.getCell(2).getLocalDateTimeCellValue().toLocalDate().equals(day(row, 4))) {
                    permanencePlans.add(new PermanencePlan(row.getCell(0).getStringCellValue(), day(row, 2), day(row, 3), day(row, 4)));
                }
            }
        }
    }

    private static LocalDate day(Row row, int column) {
        return row.getCell(column) == null ? null : row.getCell(column).getLocalDateTimeCellValue().toLocalDate();
    }

    private Share share(String month, BiPredicate<CareRecord, LocalDate> owed, BiPredicate<CareRecord, LocalDate> done) {
        LocalDate asAt = ReferenceFigures.end(month);
        List<CareRecord> cohort = care.inCare(month).stream().filter(child -> owed.test(child, asAt)).toList();
        return new Share(cohort.stream().filter(child -> done.test(child, asAt)).count(), cohort.size());
    }

    /** A date after the first and not after the last. */
    private static boolean any(Map<String, List<LocalDate>> dates, CareRecord child, LocalDate after, LocalDate last) {
        return dates.getOrDefault(child.child, List.of()).stream().anyMatch(date -> date.isAfter(after) && !date.isAfter(last));
    }

    Share visited(String month) {
        return share(month, (child, asAt) -> !child.on(asAt).start().plusDays(42).isAfter(asAt)
                || !spellStart(child, asAt).plusDays(7).isAfter(asAt), (child, asAt) -> any(visits, child, asAt.minusDays(42), asAt));
    }

    private static LocalDate spellStart(CareRecord child, LocalDate asAt) {
        return child.on(asAt).spells().stream().map(spell -> spell[0]).filter(start -> !start.isAfter(asAt))
                .reduce((one, later) -> later).orElseThrow();
    }

    Share supervised(String month) {
        return share(month, (child, asAt) -> true,
                (child, asAt) -> any(supervisions, child, YearMonth.from(asAt).minusMonths(1).atEndOfMonth(), asAt));
    }

    Share planned(String month) {
        return share(month, (child, asAt) -> child.born != null && child.born.until(asAt).getYears() >= 3,
                (child, asAt) -> any(educationPlans, child, asAt.minusMonths(6), asAt));
    }

    private static boolean isLongInCare(CareRecord child, LocalDate asAt) {
        return !child.on(asAt).start().isAfter(asAt.minusMonths(12));
    }

    Share healthy(String month) {
        return share(month, CaseworkFigures::isLongInCare, this::isAssessed);
    }

    Share healthyOfWilling(String month) {
        return share(month, (child, asAt) -> isLongInCare(child, asAt)
                && (isAssessed(child, asAt) || !any(refusals, child, asAt.minusMonths(12), asAt)), this::isAssessed);
    }

    /** Twice where under five, the later check six months after the earlier. */
    private boolean isAssessed(CareRecord child, LocalDate asAt) {
        if (child.born.until(asAt).getYears() >= 5) {
            return any(health, child, asAt.minusMonths(12), asAt);
        }
        return health.getOrDefault(child.child, List.of()).stream().filter(first -> first.isAfter(asAt.minusMonths(12)))
                .anyMatch(first -> any(health, child, first.plusMonths(6).minusDays(1), asAt));
    }

    Share toothed(String month) {
        return share(month, CaseworkFigures::isLongInCare, (child, asAt) -> any(dental, child, asAt.minusMonths(12), asAt));
    }

    Share ratified(String month) {
        return share(month, (child, asAt) -> true, (child, asAt) -> permanencePlans.stream().anyMatch(plan ->
                plan.child.equals(child.child) && !plan.planned.isAfter(asAt) && (plan.ended == null || plan.ended.isAfter(asAt))
                        && plan.ratified != null && !plan.ratified.isAfter(asAt)));
    }

    /** Challenges closed in the month, and those settled before stage 3. */
    Share settledEarly(String month) {
        List<Map<String, String>> closed = challenges.stream().filter(row -> !row.get("CLOSED_DATE").isEmpty()
                && YearMonth.from(date(row, "CLOSED_DATE")).equals(YearMonth.parse(month))).toList();
        return new Share(closed.stream().filter(row -> row.get("STAGE").matches("[012]")).count(), closed.size());
    }

    /** Children with whom the service worked at any time from the first to the last day, and those who stayed out of care. */
    Share keptOut(LocalDate first, LocalDate last) {
        List<Map<String, String>> rows = edges.stream().filter(row -> isInFigure(row) && !date(row, "START_DATE").isAfter(last)
                && (row.get("END_DATE").isEmpty() || date(row, "END_DATE").isAfter(first))).toList();
        return new Share(rows.stream().filter(row -> !cameIn(row, last)).count(), rows.size());
    }

    private boolean isInFigure(Map<String, String> row) {
        LocalDate start = date(row, "START_DATE");
        CareRecord child = care.children.get(row.get("CHILD"));
        return !row.get("LEVEL_AT_START").equals("CLA")
                && (child == null || child.on(start) == null || child.on(start).start().equals(start));
    }

    private boolean cameIn(Map<String, String> row, LocalDate last) {
        LocalDate until = row.get("END_DATE").isEmpty() || date(row, "END_DATE").isAfter(last) ? last : date(row, "END_DATE");
        return care.children.containsKey(row.get("CHILD")) && care.children.get(row.get("CHILD")).periods.stream()
                .anyMatch(period -> !period.start().isBefore(date(row, "START_DATE")) && !period.start().isAfter(until));
    }

    /** Of those who stayed out of care by the day, how many came on one level and are now on the other. */
    long outcome(String before, String now, LocalDate asAt) {
        return edges.stream().filter(row -> isInFigure(row) && !date(row, "START_DATE").isAfter(asAt) && !cameIn(row, asAt))
                .filter(row -> row.get("LEVEL_AT_START").equals(before) && row.get("CURRENT_LEVEL").equals(now)).count();
    }

    static String printed(Share share, int decimals) {
        return new BigDecimal(100 * share.count).divide(new BigDecimal(share.of), decimals,
                RoundingMode.HALF_UP).toString();
    }
}
