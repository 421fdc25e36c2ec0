package org.clawarehouse.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The board's figures, computed from written files by indicators.md and rulings.md alone. */
final class ReferenceFigures {

    final List<ExtractReader> readers = new ArrayList<>();
    final Map<String, CareRecord> children = new HashMap<>();
    final Map<String, Map<String, String>> headers = new HashMap<>();
    private final Set<String> unaccompanied = new HashSet<>();
    private final Map<String, int[]> postcodes = new HashMap<>();
    private final List<Map<String, String>> leavers;
    private final List<Map<String, String>> education;

    ReferenceFigures(Path inbox) throws java.io.IOException {
        this(inbox, inbox.resolve("reference/postcodes.csv"));
    }

    /** @param places the postcodes, which several authorities share */
    ReferenceFigures(Path inbox, Path places) throws java.io.IOException {
        read(inbox, "ssda903/header.csv", "CHILD, SEX, DOB", "DOB", false).forEach(row -> headers.put(row.get("CHILD"), row));
        read(inbox, "ssda903/uasc.csv", "CHILD", "DOB, DUC", true).forEach(row -> unaccompanied.add(row.get("CHILD")));
        Map<String, List<CareRecord.Line>> lines = new HashMap<>();
        read(inbox, "ssda903/episodes.csv", "CHILD, DECOM, RNE, LS, CIN, PLACE", "DECOM, DEC", true)
                .forEach(row -> lines.computeIfAbsent(row.get("CHILD"), child -> new ArrayList<>()).add(CareRecord.Line.of(row)));
        lines.forEach((child, rows) -> children.put(child, new CareRecord(child, born(child), rows)));
        leavers = read(inbox, "lcs/care_leavers.csv", "CHILD, DOB, STATUS_DATE, IN_TOUCH", "STATUS_DATE", true);
        education = read(inbox, "lcs/education_employment.csv", "CHILD, STATUS_DATE, ACTIV", "STATUS_DATE", true);
        for (String line : Files.readAllLines(places, StandardCharsets.UTF_8)) {
            String[] cells = line.replace("\"", "").split(",");
            postcodes.put(cells[0].replace(" ", ""), new int[] {Integer.parseInt(cells[2]), Integer.parseInt(cells[3])});
        }
    }

    private List<Map<String, String>> read(Path inbox, String file, String required, String dates, boolean mandatory) {
        String needed = mandatory ? required : "CHILD";
        ExtractReader reader = ExtractReader.utf8(inbox.resolve(file), needed, dates);
        readers.add(reader);
        return reader.loaded;
    }

    private LocalDate born(String child) {
        return headers.containsKey(child) ? ExtractReader.date(headers.get(child).get("DOB")) : null;
    }

    static LocalDate end(String month) {
        return YearMonth.parse(month).atEndOfMonth();
    }

    static LocalDate yearBegins(String month) {
        return YearMonth.parse(month).minusMonths(11).atDay(1);
    }

    List<CareRecord> inCare(String month) {
        return children.values().stream().filter(child -> child.on(end(month)) != null).toList();
    }

    int lookedAfter(String month) {
        return inCare(month).size();
    }

    /** How many of those in care live, temporary placements resolved, as the condition says. */
    long placed(String month, Predicate<CareRecord.Line> condition) {
        return inCare(month).stream().map(child -> child.on(end(month)).resolvedOn(end(month))).filter(condition).count();
    }

    long onCareOrdersWithParents(String month) {
        return inCare(month).stream().filter(child -> child.on(end(month)).resolvedOn(end(month)).place().equals("P1")
                && child.on(end(month)).on(end(month)).legal().matches("C[12]")).count();
    }

    long farFromHome(String month) {
        return inCare(month).stream().filter(child -> !unaccompanied.contains(child.child)
                && isFar(child.on(end(month)).resolvedOn(end(month)))).count();
    }

    /** Miles to one decimal; unknown is not far. */
    private boolean isFar(CareRecord.Line line) {
        int[] home = postcodes.get(line.home());
        int[] there = postcodes.get(line.post());
        return home != null && there != null && miles(home, there).compareTo(new BigDecimal("20.0")) > 0;
    }

    private static BigDecimal miles(int[] home, int[] there) {
        double metres = Math.sqrt(Math.pow(home[0] - there[0], 2) + Math.pow(home[1] - there[1], 2));
        return BigDecimal.valueOf(metres / 1000 / 1.6093).setScale(1, RoundingMode.HALF_UP);
    }

    Stream<BigDecimal> distances(String month) {
        return inCare(month).stream().map(child -> child.on(end(month)).resolvedOn(end(month)))
                .filter(line -> postcodes.containsKey(line.home()) && postcodes.containsKey(line.post()))
                .map(line -> miles(postcodes.get(line.home()), postcodes.get(line.post())));
    }

    long starts(String month) {
        return periods().filter(period -> YearMonth.from(period.start()).equals(YearMonth.parse(month))).count();
    }

    List<CareRecord.Period> ceased(LocalDate first, LocalDate last) {
        return periods().filter(period -> period.hasCeased() && !period.last().end().isBefore(first)
                && !period.last().end().isAfter(last)).toList();
    }

    List<CareRecord.Period> ceased(String month) {
        return ceased(YearMonth.parse(month).atDay(1), end(month));
    }

    private Stream<CareRecord.Period> periods() {
        return children.values().stream().flatMap(child -> child.periods.stream());
    }

    /** Starters of six whole months with this need. */
    long starters(String month, String need) {
        LocalDate first = YearMonth.parse(month).minusMonths(5).atDay(1);
        return periods().filter(period -> !period.start().isBefore(first) && !period.start().isAfter(end(month)))
                .filter(period -> period.lines().get(0).need().equals(need)).count();
    }

    long leftForGuardians(String month) {
        return ceased(yearBegins(month), end(month)).stream().filter(period -> period.last().rec().matches("E?4[345678]")).count();
    }

    long leaversInYear(String month) {
        return children.values().stream().filter(child -> child.periods.stream().anyMatch(period -> period.hasCeased()
                && !period.last().end().isBefore(yearBegins(month)) && !period.last().end().isAfter(end(month)))).count();
    }

    long withSpells(String month, Predicate<Integer> number) {
        return inCare(month).stream().filter(child -> number.test(child.spellsBetween(yearBegins(month), end(month)))).count();
    }

    /** Children whose placement broke down in the twelve months. */
    long brokenDown(String month) {
        return inCare(month).stream().filter(child -> child.periods.stream()
                .flatMap(period -> period.reasonsMoved(yearBegins(month), end(month)).stream())
                .anyMatch(reason -> reason.matches("ALLEG|STAND|APPRR|CREQ[BO]|CHILD|LAREQ"))).count();
    }

    long described(String month, String heading, String pattern) {
        return inCare(month).stream().filter(child -> headers.get(child.child).get(heading).matches(pattern)).count();
    }

    /** Latest statuses of current care leavers of these ages. */
    List<Map<String, String>> leavers(String month, int from, int to) {
        Map<String, Map<String, String>> latest = latest(leavers, month);
        return latest.values().stream().filter(row -> !row.get("ELIGIBILITY").equals("E") && !row.get("IN_TOUCH").matches("DIED|RHOM"))
                .filter(row -> !children.containsKey(row.get("CHILD")) || children.get(row.get("CHILD")).on(end(month)) == null)
                .filter(row -> {
                    int age = ExtractReader.date(row.get("DOB")).until(end(month)).getYears();
                    return age >= from && age <= to;
                }).toList();
    }

    private static Map<String, Map<String, String>> latest(List<Map<String, String>> rows, String month) {
        Map<String, Map<String, String>> latest = new HashMap<>();
        rows.stream().filter(row -> !ExtractReader.date(row.get("STATUS_DATE")).isAfter(end(month)))
                .sorted(Comparator.comparing(row -> ExtractReader.date(row.get("STATUS_DATE"))))
                .forEach(row -> latest.put(row.get("CHILD"), row));
        return latest;
    }

    /** Looked-after children past compulsory school age; those in education, employment or training. */
    int[] pastSchoolAge(String month) {
        Map<String, Map<String, String>> latest = latest(education, month);
        List<CareRecord> cohort = inCare(month).stream().filter(child -> child.born != null && isPastSchool(child.born, end(month))).toList();
        long busy = cohort.stream().filter(child -> latest.containsKey(child.child)
                && latest.get(child.child).get("ACTIV").matches("[FP][1-5]")).count();
        return new int[] {(int) busy, cohort.size()};
    }

    private static boolean isPastSchool(LocalDate born, LocalDate asAt) {
        LocalDate sixteen = born.plusYears(16);
        int summer = sixteen.getMonthValue() >= 9 ? sixteen.getYear() + 1 : sixteen.getYear();
        return asAt.isAfter(LocalDate.of(summer, 6, 30).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY)));
    }

    boolean isUnaccompanied(String child) {
        return unaccompanied.contains(child);
    }
}
