package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clawarehouse.run.StopException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsTest {

    private final Contracts contracts = Delivery.CONTRACTS;

    @Test
    void allTablesOfTheFirstDeliveryAreDescribed() {
        assertThat(contracts.all()).extracting(Contract::table).isSorted().contains("ad1", "care_leavers", "care_packages",
                "cla_rates", "cost_centres", "education_employment", "episodes", "header", "ledger", "missing", "oc2", "oc3",
                "placed_for_adoption", "placement_census", "population", "postcodes", "previous_permanence", "reviews",
                "social_worker", "targets", "uasc");
    }

    @Test
    void theReportsOfPracticeAreDescribed() {
        assertThat(contracts.all()).extracting(Contract::table).contains("health_checks", "iro_challenges", "missing_reviews",
                "peps", "supervisions", "visits");
    }

    @Test
    void theProgramBringsItsContractsAlong() {
        assertThat(Contracts.bundled().all()).extracting(Contract::table)
                .containsExactlyElementsOf(contracts.all().stream().map(Contract::table).toList());
    }

    @Test
    void headingsBecomeNamesInLowerSnakeCase() {
        assertThat(contracts.forTable("placement_census").columns()).extracting(Column::name)
                .contains("child_id", "solo_placement", "total_weekly_cost");
        assertThat(contracts.forTable("ledger").replaces()).containsExactly("period");
    }

    @Test
    void columnsAreTheSameInEveryYear() {
        for (Contract contract : contracts.all()) {
            for (int year = 2015; year <= 2030; year++) {
                assertThat(contracts.forTable(contract.table(), year).columns()).extracting(Column::name)
                        .containsExactlyElementsOf(contract.columns().stream().map(Column::name).toList());
            }
        }
    }

    private Column place(int year) {
        return contracts.forTable("episodes", year).column("place");
    }

    @Test
    void aWithdrawnCodeIsLegacyFromItsYearOn() {
        assertThat(place(2024).codes()).contains("H5", "P2");
        assertThat(place(2024).legacyCodes()).doesNotContain("H5", "P2");
        assertThat(place(2025).codes()).doesNotContain("H5", "P2").contains("Z1");
        assertThat(place(2025).legacyCodes()).contains("H5", "P2");
        assertThat(place(2026).codes()).doesNotContain("Z1").contains("Z11", "Z14");
        assertThat(place(2026).legacyCodes()).contains("Z1", "H5");
        assertThat(place(2040)).isEqualTo(place(2026));
    }

    @Test
    void aCodeOfALaterYearIsKnownInEveryYear() {
        assertThat(place(2018).codes()).contains("K3", "Z12");
        assertThat(contracts.forTable("episodes", 2018).column("rec").codes()).contains("E43", "E45");
        assertThat(contracts.forTable("episodes", 2019).column("rec").legacyCodes()).contains("E43", "E44", "E1", "E4");
    }

    @Test
    void sexIsANumberUntil2024AndALetterAfterwards() {
        Column before = contracts.forTable("header", 2024).column("sex");
        Column after = contracts.forTable("header", 2025).column("sex");
        assertThat(before.codes()).contains("1", "2");
        assertThat(before.legacyCodes()).isEmpty();
        assertThat(after.codes()).containsExactly("M", "F", "U");
        assertThat(after.legacyCodes()).containsExactly("1", "2");
        assertThat(before.synonyms()).containsEntry("1", "M").containsEntry("2", "F");
        assertThat(after.synonyms()).isEqualTo(before.synonyms());
    }

    @Test
    void activitiesAreThoseOfTheReturnInEveryTable() {
        for (String table : List.of("oc3", "care_leavers", "education_employment")) {
            assertThat(contracts.forTable(table, 2021).column("activ").codes()).contains("F3", "P3", "0", "G4");
            assertThat(contracts.forTable(table, 2022).column("activ").codes()).contains("F4", "P5").doesNotContain("F3");
            assertThat(contracts.forTable(table, 2022).column("activ").legacyCodes()).containsExactly("F3", "P3");
        }
        assertThat(contracts.forTable("placement_census", 2026).column("placement_type").legacyCodes()).contains("Z1", "H5");
    }

    @Test
    void yesAndNoAreCodesAndNotTruthValues() {
        assertThat(contracts.forTable("care_leavers").column("in_touch").codes())
                .containsExactly("YES", "NO", "DIED", "REFU", "NREQ", "RHOM");
        assertThat(contracts.forTable("header").column("mother").synonyms()).containsEntry("1.0", "1");
    }

    @Test
    void cellsThatMayBeBlankAreThoseOfTheRulings() {
        assertThat(mayBeBlank("header")).containsExactly("SEX", "DOB");
        assertThat(mayBeBlank("episodes")).containsExactly("DEC", "REC");
        assertThat(mayBeBlank("care_leavers")).containsExactly("ACTIV", "ACCOM");
        assertThat(mayBeBlank("care_packages")).containsExactly("End Date");
        assertThat(mayBeBlank("placement_census")).containsExactly("Placement type", "Provider type", "Total weekly cost");
    }

    private List<String> mayBeBlank(String table) {
        return contracts.forTable(table).columns().stream().filter(c -> c.required() && c.blankAllowed())
                .map(Column::heading).toList();
    }

    @Test
    void datesThatMayNotLieInTheFutureAreThoseOfTheRulings() {
        assertThat(contracts.forTable("annex_a_looked_after").columns().stream().filter(Column::notFuture).map(Column::heading))
                .containsExactly("Date Started to be Looked After");
        assertThat(contracts.all().stream().filter(c -> !c.folder().equals("annexa")).flatMap(c -> c.columns().stream().filter(Column::notFuture).map(Column::heading)))
                .containsOnly("CHECK_DATE", "DECOM", "MIS_START", "ORDER_DATE", "PEP_DATE", "PLAN_DATE", "RAISED_DATE", "START_DATE",
                        "STATUS_DATE", "SUPERVISION_DATE", "VISIT_DATE");
    }

    @Test
    void oneDayIsLongEnoughForSomeIntervals() {
        assertThat(contracts.forTable("episodes").intervals()).containsExactly(new Contract.Interval("decom", "dec", false, List.of("rec", "reason_place_change")));
        assertThat(contracts.forTable("missing").intervals()).containsExactly(new Contract.Interval("mis_start", "mis_end", true, List.of()));
        assertThat(contracts.forTable("iro_challenges").intervals())
                .containsExactly(new Contract.Interval("raised_date", "closed_date", true, List.of()));
        assertThat(contracts.forTable("care_packages").intervals()).allMatch(Contract.Interval::zeroDayAllowed);
        assertThat(contracts.forTable("foster_households").intervals()).allMatch(Contract.Interval::zeroDayAllowed);
        assertThat(contracts.forTable("placement_census").intervals()).noneMatch(Contract.Interval::zeroDayAllowed);
        assertThat(contracts.forTable("permanence_plans").intervals())
                .containsExactly(new Contract.Interval("plan_date", "ended_date", false, List.of()));
        assertThat(contracts.forTable("edge_of_care").intervals())
                .containsExactly(new Contract.Interval("start_date", "end_date", false, List.of()));
        assertThat(contracts.forTable("placement_orders").intervals())
                .containsExactly(new Contract.Interval("order_date", "revoked_date", true, List.of()));
        assertThat(contracts.forTable("workers").intervals()).containsExactly(new Contract.Interval("start_date", "end_date", false, List.of()));
        assertThat(contracts.forTable("allocations").intervals()).containsExactly(new Contract.Interval("start_date", "end_date", false, List.of()));
    }

    @Test
    void whatAFigureMayBeAboutBesidesAChildHasAKey() {
        assertThat(contracts.all().stream().flatMap(c -> c.columns().stream().filter(column -> column.subject() != null)
                .map(column -> c.table() + "." + column.heading() + " " + column.subject()))).contains(
                        "workers.WORKER_ID WORKER", "allocations.WORKER_ID WORKER", "posts.SERVICE SERVICE",
                        "foster_households.HOUSEHOLD_ID HOUSEHOLD", "ledger.CostC COST_CENTRE", "cost_centres.COST_CENTRE COST_CENTRE");
    }

    @Test
    void aMistakeInAContractNamesTheFileAndTheKey(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("lcs"));
        Path file = folder.resolve("lcs/thing.yml");
        Files.writeString(file, "title: x\ncolumns:\n  A: {type: id, requird: true}\n");
        assertThatThrownBy(() -> Contracts.load(folder).all()).isInstanceOf(StopException.class)
                .hasMessageContaining("thing.yml").hasMessageContaining("requird");
        Files.writeString(file, "title: x\nkey: [B]\ncolumns:\n  A: {type: id}\n");
        assertThatThrownBy(() -> Contracts.load(folder).all()).hasMessageContaining("the name b");
        Files.writeString(file, "title: x\ncolumns:\n  A: {type: idd}\n");
        assertThatThrownBy(() -> Contracts.load(folder).all()).hasMessageContaining("the type idd");
    }

    @Test
    void anUnknownTableIsAMistakeInTheConfiguration() {
        assertThatThrownBy(() -> contracts.forTable("nonsense")).isInstanceOf(StopException.class)
                .satisfies(e -> assertThat(((StopException) e).exitCode().code()).isEqualTo(33));
    }
}
