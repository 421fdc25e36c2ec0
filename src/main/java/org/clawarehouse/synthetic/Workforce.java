package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code workforce/}: workers, the cases they hold, and posts, from April 2018. */
final class Workforce {

    private static final YearMonth SINCE = YearMonth.of(2018, 4);
    private static final int HOLDERS = 0;
    private static final int BETWEEN = 1;
    private static final int CASES = 2;
    private static final int IN_POST = 3;
    private static final int AGENCY = 4;
    private static final int ESTABLISHED = 5;
    private static final List<Object> HEADINGS = List.of("AS_AT", "SERVICE", "ESTABLISHED_FTE", "IN_POST_FTE", "AGENCY_FTE");

    private final Staff staff = new Staff(SINCE);
    private final Allocations allocations = new Allocations(staff);
    private final List<List<Object>> posts = new ArrayList<>();
    private final Milestones plan;
    private final List<Child> children;
    private final LocalDate last;
    private final long seed;

    private Workforce(Authority authority, List<Child> children, LocalDate last, long seed) {
        this.plan = authority.isCalibrated() ? Milestones.read("workforce.csv", 1)
                : Milestones.read("workforce-typical.csv", authority.size());
        this.children = children;
        this.last = last;
        this.seed = seed;
    }

    /** @param children everybody who ever came into care */
    static Workforce of(Authority authority, List<Child> children, LocalDate last, long seed) {
        Workforce workforce = new Workforce(authority, children, last, seed);
        workforce.posts.add(List.of("Establishment of social work posts – synthetic data"));
        workforce.posts.add(List.of());
        workforce.posts.add(HEADINGS);
        for (YearMonth month = SINCE; !month.atEndOfMonth().isAfter(last); month = month.plusMonths(1)) {
            workforce.live(month);
        }
        return workforce;
    }

    private void live(YearMonth month) {
        List<Child> inCare = children.stream().filter(child -> child.careOn(month.atEndOfMonth()) != null).toList();
        staff.change(month, holders(month, inCare.size()), tenths(IN_POST, month) + tenths(AGENCY, month), tenths(AGENCY, month),
                Dice.of(seed, "staff", month));
        allocations.change(month, inCare, tenths(BETWEEN, month), plan.whole(CASES, month), Dice.of(seed, "cases", month));
        count(month);
    }

    private int tenths(int column, YearMonth month) {
        return (int) Math.round(plan.level(column, month) * 10);
    }

    private Map<Service, Integer> holders(YearMonth month, int inCare) {
        Map<Service, Integer> holders = new EnumMap<>(Service.class);
        holders.put(Service.LOOKED_AFTER, (int) Math.ceil(inCare / Allocations.LOOKED_AFTER_LOAD * 2) * 5);
        return Staff.split(tenths(HOLDERS, month), holders);
    }

    private void count(YearMonth month) {
        double established = plan.level(ESTABLISHED, month) / (plan.level(IN_POST, month) + plan.level(AGENCY, month));
        for (Service service : Service.values()) {
            int agency = staff.tenths(worker -> worker.service == service && worker.agency);
            int own = staff.tenths(worker -> worker.service == service && !worker.agency);
            posts.add(List.of(month.atEndOfMonth(), service.title, Math.round((own + agency) * established) / 10.0, own / 10.0,
                    agency / 10.0));
        }
    }

    /** The rows of the sheet: a title, a blank row, the headings, a row for each service and month. */
    List<List<Object>> posts() {
        return posts;
    }

    Table workers() {
        Table table = new Table("workers", "WORKER_ID, SERVICE, TEAM, FTE, CASE_HOLDING, AGENCY, START_DATE, END_DATE", last);
        for (Worker worker : staff.all) {
            boolean holds = worker.holder || Dice.of(seed, "without cases", worker.number).chance(0.06);
            table.add(worker.start, worker.id(), worker.service.title, "Team " + (worker.number % 4 + 1),
                    worker.tenths / 10 + "." + worker.tenths % 10, holds ? "Y" : "N", worker.agency ? "Y" : "N",
                    table.date(worker.start), table.date(worker.end));
        }
        return table;
    }

    /** @param from allocations that ended before this day are left out */
    Table allocations(LocalDate from) {
        Table table = new Table("allocations", "CHILD, WORKER_ID, START_DATE, END_DATE, ROLE", last);
        for (Case.Row row : allocations.rows()) {
            LocalDate end = end(row);
            if (end == null || !end.isBefore(from)) {
                table.add(row.start, row.child, row.worker.id(), table.date(row.start), table.date(end), row.role);
            }
        }
        return table;
    }

    /** Nobody holds a case after leaving. */
    private static LocalDate end(Case.Row row) {
        boolean left = row.worker.end != null && (row.end == null || row.worker.end.isBefore(row.end));
        return left ? row.worker.end : row.end;
    }
}
