package org.clawarehouse.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.clawarehouse.synthetic.Gazetteer.Surroundings;
import org.clawarehouse.synthetic.SyntheticAuthority.Options;

/** The files of one authority: its children's careers, seen through the systems that record them. */
final class Extracts {

    private static final int DRAWS = 30;

    private final Authority authority;
    private final Options options;
    private final long seed;
    private final LocalDate last;
    private final List<Child> everybody;
    private final List<Child> children;
    private final Corrections corrections;

    Extracts(Authority authority, Options options, Gazetteer gazetteer) {
        this.authority = authority;
        this.options = options;
        this.last = options.last();
        Plan plan = authority.plan();
        Quotas quotas = authority.quotas();
        Dice seeds = Dice.of(options.seed(), authority.code());
        long drawn = seeds.nextLong();
        List<Child> drawnChildren = Careers.simulate(plan, drawn, options.simulatedTo());
        for (int i = 0; i < DRAWS && authority.isCalibrated() && !Calibration.isMet(drawnChildren, plan, quotas); i++) {
            drawn = seeds.nextLong();
            drawnChildren = Careers.simulate(plan, drawn, options.simulatedTo());
        }
        this.seed = drawn;
        this.everybody = drawnChildren;
        live(quotas, gazetteer.around(authority));
        this.children = everybody.stream().filter(this::isOf).toList();
        this.corrections = new Corrections(children, last, seed);
    }

    private void live(Quotas quotas, Surroundings surroundings) {
        LocalDate end = options.simulatedTo().atEndOfMonth();
        Carers.change(everybody, quotas, seed, end);
        Stability.settle(everybody, quotas, seed);
        Demographics.describe(everybody, quotas, seed);
        Establishments establishments = new Establishments(surroundings, authority.name() + " Council", Dice.of(seed, "homes"));
        Geography.settle(everybody, quotas, surroundings, establishments, seed);
        Breakdowns.happen(everybody, quotas, seed);
        Interludes.happen(everybody, seed, end, surroundings.near());
    }

    /** Looked after since the first month, or then a care leaver under 22. */
    private boolean isOf(Child child) {
        LocalDate first = options.from().atDay(1);
        LocalDate end = child.lastPeriod().end;
        boolean came = !child.periods.get(0).start.isAfter(last);
        boolean leaver = end != null && child.ageOn(end) >= 16 && child.born.plusYears(22).isAfter(first);
        return came && (end == null || !end.isBefore(first) || leaver);
    }

    /** @return how many children there are in the extracts */
    int write(Path folder) throws IOException {
        writeReturn(folder.resolve("ssda903"));
        writeReports(folder.resolve("lcs"), folder.resolve("ssda903"));
        writeStaffAndCarers(folder.resolve("workforce"), folder.resolve("placements"));
        Table packages = CarePackages.of(children, last, seed);
        save(folder.resolve("finance"), packages, Csv.FINANCE,
                Spoiling.amounts("Service, Cost Centre", "Start Date", "End Date", "Weekly Cost"));
        Spreadsheet.write(folder.resolve("placements/placement_census.xlsx"), "placement_census",
                Census.rows(children, last, seed));
        Spreadsheet.write(folder.resolve("finance/ledger.xlsx"), "GL", Ledger.rows(authority.size(), last, seed));
        return children.size();
    }

    /** What was planted, once written. */
    List<Correction> corrections() {
        return List.copyOf(corrections.planted);
    }

    private void writeReturn(Path folder) throws IOException {
        ChildTables once = new ChildTables(last, seed);
        EventTables events = new EventTables(last, seed);
        AdoptionTables adoption = new AdoptionTables(last, seed);
        RespiteCare respite = new RespiteCare(seed);
        Table episodes = EpisodeTable.of(children, last, seed);
        respite.addTo(episodes);
        Table header = once.header(children);
        respite.addHeaders(header);
        save(folder, header, Csv.RETURN_WITH_MARK, Spoiling.undecodable("DOB"));
        save(folder, episodes, Csv.RETURN, Spoiling.spans("DECOM, RNE, LS, CIN, PLACE", "DECOM", "DEC", true));
        save(folder, once.unaccompanied(children), Csv.RETURN, Spoiling.any("DOB"));
        save(folder, once.previousPermanence(children), Csv.RETURN, Spoiling.any("DOB"));
        save(folder, events.reviews(children), Csv.RETURN, Spoiling.any("REVIEW"));
        save(folder, events.missing(children), Csv.RETURN, Spoiling.spans("", "MIS_START", "MIS_END", false));
        save(folder, adoption.adoptions(children), Csv.RETURN, Spoiling.any("DATE_MATCH"));
        save(folder, adoption.decisions(children), Csv.RETURN, Spoiling.any("DATE_PLACED"));
        save(folder, new HealthTable(last, seed).of(children), Csv.RETURN, Spoiling.any("DOB"));
    }

    private void writeStaffAndCarers(Path folder, Path placements) throws IOException {
        Workforce workforce = Workforce.of(authority, everybody, last, seed);
        save(folder, workforce.workers(), Csv.REPORT, Spoiling.amounts("SERVICE", "START_DATE", "END_DATE", "FTE"));
        save(folder, workforce.allocations(options.from().atDay(1)), Csv.REPORT,
                Spoiling.spans("WORKER_ID, START_DATE", "START_DATE", "END_DATE", true));
        Spreadsheet.write(folder.resolve("posts.xlsx"), "Posts", workforce.posts());
        save(placements, Fostering.of(authority, last, seed), Csv.RETURN_WITH_MARK,
                Spoiling.required("AS_AT, PLACES, FILLED", "AS_AT"));
    }

    private void correct(Table table) {
        if (options.corrections()) {
            corrections.applyTo(table);
        }
    }

    private void save(Path folder, Table table, Csv csv, Spoiling spoiling) throws IOException {
        correct(table);
        csv.write(folder.resolve(table.name + ".csv"), new Faults(table, csv, spoiling, seed).lines());
    }

    private void writeReports(Path lcs, Path ssda903) throws IOException {
        Quotas quotas = authority.quotas();
        YearMonth first = authority.plan().first();
        List<Table> leavers = CareLeavers.of(children, quotas, first, last, seed);
        correct(leavers.get(0));
        Table education = Education.of(children, quotas, first, last, seed);
        Csv.REPORT.write(lcs.resolve("care_leavers.csv"),
                report(new Faults(leavers.get(0), Csv.REPORT, Spoiling.required("IN_TOUCH", "STATUS_DATE"), seed).lines()));
        save(lcs, education, Csv.SEMICOLON, Spoiling.required("ACTIV", "STATUS_DATE"));
        save(ssda903, leavers.get(1), Csv.RETURN, Spoiling.any("DOB"));
        CaseReports reports = new CaseReports(lcs, children, last, seed, this::correct);
        reports.writeDuties(Shares.of(authority, seed), quotas);
        reports.writePlans(quotas, authority.isCalibrated() ? 1 : authority.size());
        reports.writeEdgeOfCare(everybody, authority.isCalibrated() ? 1 : authority.size());
    }

    /** The case system's report writer adds a title, a line of groups, a total and a page number. */
    private static List<String> report(List<String> lines) {
        List<String> report = new ArrayList<>(List.of("Care leavers: every recorded status (synthetic data),,,,,,",
                "Report: CL07,,,,,,", "", "Person,,Status,,,,"));
        report.addAll(lines);
        report.addAll(List.of("", "Total: " + (lines.size() - 1) + ",,,,,,", "Page 1 of 1,,,,,,"));
        return report;
    }
}
