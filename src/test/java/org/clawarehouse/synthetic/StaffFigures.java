package org.clawarehouse.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Caseloads and fostering, computed from written files by rulings.md 5 alone. */
final class StaffFigures {

    final ExtractReader workers;
    final ExtractReader allocations;
    final ExtractReader households;
    private final Map<String, Map<String, String>> byId = new HashMap<>();

    StaffFigures(Path inbox) {
        workers = ExtractReader.utf8(inbox.resolve("workforce/workers.csv"), "WORKER_ID, SERVICE, FTE, CASE_HOLDING, START_DATE",
                "START_DATE, END_DATE");
        workers.loaded.removeIf(row -> !row.get("FTE").matches("[\\d.]+"));
        workers.loaded.forEach(row -> byId.put(row.get("WORKER_ID"), row));
        allocations = ExtractReader.utf8(inbox.resolve("workforce/allocations.csv"), "CHILD, WORKER_ID, START_DATE",
                "START_DATE, END_DATE");
        households = ExtractReader.utf8(inbox.resolve("placements/foster_households.csv"),
                "HOUSEHOLD_ID, AS_AT, PLACES, FILLED, VACANT, NOT_AVAILABLE, SHORT_BREAK", "AS_AT");
    }

    static LocalDate date(Map<String, String> row, String heading) {
        return ExtractReader.date(row.get(heading));
    }

    static boolean isOpen(Map<String, String> row, LocalDate asAt) {
        LocalDate end = date(row, "END_DATE");
        return !date(row, "START_DATE").isAfter(asAt) && (end == null || end.isAfter(asAt));
    }

    Map<String, String> worker(Map<String, String> allocation) {
        return byId.get(allocation.get("WORKER_ID"));
    }

    /** For each child the open primary row that counts: the later start, then the larger worker. */
    Map<String, Map<String, String>> primary(LocalDate asAt) {
        Map<String, Map<String, String>> primary = new HashMap<>();
        allocations.loaded.stream().filter(row -> isOpen(row, asAt) && !row.get("ROLE").equals("SECONDARY"))
                .sorted(Comparator.comparing((Map<String, String> row) -> date(row, "START_DATE")).thenComparing(row -> row.get("WORKER_ID")))
                .forEach(row -> primary.put(row.get("CHILD"), row));
        return primary;
    }

    /** Cases for each full-time post, by worker with cases. */
    Map<Map<String, String>, BigDecimal> loads(LocalDate asAt) {
        Map<String, Integer> cases = new HashMap<>();
        primary(asAt).values().forEach(row -> cases.merge(row.get("WORKER_ID"), 1, Integer::sum));
        Map<Map<String, String>, BigDecimal> loads = new HashMap<>();
        byId.values().stream().filter(worker -> isOpen(worker, asAt) && worker.get("CASE_HOLDING").equals("Y"))
                .filter(worker -> cases.containsKey(worker.get("WORKER_ID"))).forEach(worker -> loads.put(worker,
                        new BigDecimal(cases.get(worker.get("WORKER_ID"))).divide(fte(worker), 6, RoundingMode.HALF_UP)));
        return loads;
    }

    private static BigDecimal fte(Map<String, String> worker) {
        return new BigDecimal(worker.get("FTE"));
    }

    private static BigDecimal sum(Map<Map<String, String>, BigDecimal> loads, Predicate<BigDecimal> condition) {
        return loads.keySet().stream().filter(worker -> condition.test(loads.get(worker))).map(StaffFigures::fte)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** CP5: the share of posts with 15 to 20 cases. */
    String between(String month) {
        Map<Map<String, String>, BigDecimal> loads = loads(YearMonth.parse(month).atEndOfMonth());
        BigDecimal some = sum(loads, load -> load.compareTo(new BigDecimal(15)) >= 0 && load.compareTo(new BigDecimal(20)) <= 0);
        return some.multiply(new BigDecimal(100)).divide(sum(loads, load -> true), 2, RoundingMode.HALF_UP).toString();
    }

    String mean(String month) {
        LocalDate asAt = YearMonth.parse(month).atEndOfMonth();
        return new BigDecimal(primary(asAt).size()).divide(sum(loads(asAt), load -> true), 1, RoundingMode.HALF_UP).toString();
    }

    /** Households of a snapshot that have not ended. */
    List<Map<String, String>> approved(LocalDate asAt) {
        return households.loaded.stream().filter(row -> date(row, "AS_AT").equals(asAt))
                .filter(row -> date(row, "ENDED_DATE") == null || date(row, "ENDED_DATE").isAfter(asAt)).toList();
    }

    static int places(List<Map<String, String>> rows, String heading) {
        return rows.stream().mapToInt(row -> Integer.parseInt(row.get(heading))).sum();
    }
}
