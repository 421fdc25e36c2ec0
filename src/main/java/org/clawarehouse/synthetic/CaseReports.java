package org.clawarehouse.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The reports of the case-management system on the work with each child; every report writer has its own layout. */
final class CaseReports {

    private final Path lcs;
    private final List<Child> children;
    private final LocalDate last;
    private final long seed;
    private final Consumer<Table> corrections;

    /** @param corrections puts a table right before it is written */
    CaseReports(Path lcs, List<Child> children, LocalDate last, long seed, Consumer<Table> corrections) {
        this.lcs = lcs;
        this.children = children;
        this.last = last;
        this.seed = seed;
        this.corrections = corrections;
    }

    /** Visits, supervisions, education plans and health checks. */
    void writeDuties(Shares shares, Quotas quotas) throws IOException {
        Visits visits = new Visits(last);
        Supervisions supervisions = new Supervisions(last);
        EducationPlans plans = new EducationPlans(last);
        HealthChecks checks = new HealthChecks(last, seed);
        for (Duty duty : List.of(visits, supervisions, plans, checks, new DentalChecks(checks.table))) {
            new Diary(duty, shares, quotas, seed).keep(children, last);
        }
        save(visits.table, Csv.RETURN_WITH_MARK, Spoiling.required("VISIT_DATE, SEEN", "VISIT_DATE"));
        save(supervisions.table, Csv.SEMICOLON, Spoiling.required("SUPERVISION_DATE", "SUPERVISION_DATE"));
        saveReport(plans.table, Csv.REPORT, Spoiling.required("PEP_DATE", "PEP_DATE"), "Personal education plans");
        save(checks.table, Csv.RETURN, Spoiling.required("CHECK_TYPE, CHECK_DATE, OUTCOME", "CHECK_DATE"));
    }

    /** Permanence plans, placement orders, challenges and return interviews. */
    void writePlans(Quotas quotas, double size) throws IOException {
        Spreadsheet.write(lcs.resolve("permanence_plans.xlsx"), "permanence_plans", PermanencePlans.rows(children, last, seed));
        save(PlacementOrders.of(children, last), Csv.RETURN, Spoiling.spans("ORDER_DATE", "ORDER_DATE", "REVOKED_DATE", false));
        save(Challenges.of(children, quotas, size, last, seed), Csv.TABBED,
                Spoiling.spans("CHALLENGE_ID, STAGE", "RAISED_DATE", "CLOSED_DATE", false));
        Table missing = new EventTables(last, seed).missing(children);
        save(ReturnInterviews.of(missing, last, seed), Csv.SEMICOLON_WITH_MARK, Spoiling.required("MIS_START", "MIS_START"));
    }

    /** @param everybody also those who are not looked after yet */
    void writeEdgeOfCare(List<Child> everybody, double size) throws IOException {
        saveReport(EdgeOfCare.of(everybody, size, last, seed), Csv.FINANCE,
                Spoiling.spans("LEVEL_AT_START", "START_DATE", "END_DATE", true), "Futures for families – all referrals worked with");
    }

    private void save(Table table, Csv csv, Spoiling spoiling) throws IOException {
        corrections.accept(table);
        csv.write(lcs.resolve(table.name + ".csv"), new Faults(table, csv, spoiling, seed).lines());
    }

    /** With a title above the headings and a total below the rows. */
    private void saveReport(Table table, Csv csv, Spoiling spoiling, String title) throws IOException {
        List<String> lines = new ArrayList<>(List.of(title + " (synthetic data)", ""));
        List<String> rows = new Faults(table, csv, spoiling, seed).lines();
        lines.addAll(rows);
        lines.addAll(List.of("", "Total: " + (rows.size() - 1)));
        csv.write(lcs.resolve(table.name + ".csv"), lines);
    }
}
