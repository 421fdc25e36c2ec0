package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clawarehouse.extract.Contract;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.extract.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rulings 2: what rejects a row, what is only warned about, and on which side of each boundary. The as-at date is 1 July 2021. */
class RowReaderTest {

    private static final LocalDate AS_AT = LocalDate.of(2021, 7, 1);
    private static final Contracts OWN = Contracts.load(java.nio.file.Path.of("jobs", "extracts"));
    private static final Contracts TEST = Contracts.load(Warehouse.TEST_CONTRACTS);

    private static final String EPISODE = "CHILD=1 DECOM=01/04/2021 RNE=S LS=C2 CIN=N1 PLACE=U4 PLACE_PROVIDER=PR1";

    /** What the rules say about one row: the rejection first, then the warnings, as rule and column. */
    private static List<String> rules(Contracts contracts, String table, int year, String cells) {
        Contract contract = contracts.forTable(table, year);
        Map<String, String> values = new TreeMap<>();
        for (String cell : cells.split(cells.contains(";") ? "; " : " (?=[A-Za-z_]+=)")) {
            values.put(cell.split("=", 2)[0], cell.split("=", 2)[1]);
        }
        String[] row = contract.columns().stream().map(c -> values.getOrDefault(c.heading(), "")).toArray(String[]::new);
        RowReader reader = new RowReader(contract, new Reading(AS_AT, year, false, false));
        List<Fault> warnings = new ArrayList<>();
        Fault fault = reader.read(new Line(2, Line.Kind.DATA, null, null, row), reader.newRow(), warnings);
        List<String> rules = new ArrayList<>();
        if (fault != null) {
            rules.add("REJECT " + fault.rule() + " " + fault.column());
        } else {
            warnings.forEach(w -> rules.add(w.rule() + " " + w.column()));
        }
        return rules;
    }

    private static List<String> episode(String cells) {
        return rules(OWN, "episodes", 2022, (EPISODE + " " + cells).strip());
    }

    @Test
    void aRowAsItShouldBeHasNoFault() {
        assertThat(episode("")).isEmpty();
        assertThat(episode("DEC=30/06/2021 REC=E4A")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE"})
    void aBlankRequiredCellRejectsTheRow(String heading) {
        assertThat(episode(heading + "=")).containsExactly("REJECT REQUIRED_BLANK " + heading);
    }

    @Test
    void aDateThatMeansNothingIsABlankRequiredCell() {
        assertThat(episode("DECOM=01/01/1900")).containsExactly("REJECT REQUIRED_BLANK DECOM");
        assertThat(episode("DEC=01/01/1900")).isEmpty();
        assertThat(episode("CHILD='")).containsExactly("REJECT REQUIRED_BLANK CHILD");
    }

    @Test
    void aHeaderWithoutSexOrBirthIsKeptAndTheUnknownAgeIsWarnedAbout() {
        assertThat(rules(OWN, "header", 2022, "CHILD=1 SEX=1 DOB=01/02/2010")).isEmpty();
        assertThat(rules(OWN, "header", 2022, "CHILD=1 SEX= DOB=01/02/2010")).isEmpty();
        assertThat(rules(OWN, "header", 2022, "CHILD=1 SEX=2 DOB=")).containsExactly("DOB_BLANK DOB");
        assertThat(rules(OWN, "header", 2022, "CHILD=1 SEX=2 DOB=1900-01-01")).containsExactly("DOB_BLANK DOB");
    }

    @Test
    void cellsThatMayBeBlankAreNotMissed() {
        assertThat(rules(OWN, "care_leavers", 2022, "CHILD=1 DOB=01/02/2002 STATUS_DATE=01/06/2021 IN_TOUCH=YES ACTIV= ACCOM=")).isEmpty();
        String line = "Client Ref=1; CPLI Ref=7; Service=Fostering; Start Date=01/04/2021; Weekly Cost=£1,200.00; Cost Centre=";
        assertThat(rules(OWN, "care_packages", 2022, line + "1234")).isEmpty();
        assertThat(rules(OWN, "care_packages", 2022, line)).containsExactly("REJECT REQUIRED_BLANK Cost Centre");
    }

    @ParameterizedTest
    @CsvSource({"DECOM=31/02/2021,DECOM", "DECOM=04/31/2021,DECOM", "DEC=30/06/202,DEC", "DEC=soon,DEC"})
    void anUnreadableDateRejectsTheRowWhetherRequiredOrNot(String cell, String heading) {
        assertThat(episode(cell)).containsExactly("REJECT BAD_DATE " + heading);
        assertThat(rules(OWN, "header", 2022, "CHILD=1 SEX=1 DOB=01/02/2010 MC_DOB=unknown")).containsExactly("REJECT BAD_DATE MC_DOB");
    }

    @Test
    void aMonthOfPreviousPermanenceIsNoDate() {
        assertThat(rules(OWN, "previous_permanence", 2022, "CHILD=1 DOB=01/02/2010 PREV_PERM=P1 LA_PERM=806 DATE_PERM=zz/03/2014")).isEmpty();
    }

    @Test
    void anUnreadableNumberRejectsWhenRequiredAndIsBlankOtherwise() {
        assertThat(rules(TEST, "workers", 2022, "WORKER_ID=1 FTE=0.8 START_DATE=01/04/2021")).isEmpty();
        assertThat(rules(TEST, "workers", 2022, "WORKER_ID=1 FTE=most START_DATE=01/04/2021")).containsExactly("REJECT BAD_NUMBER FTE");
        assertThat(rules(TEST, "posts", 2022, "AS_AT=01/04/2021 SERVICE=CIC ESTABLISHED_FTE=10 AGENCY_FTE=some")).containsExactly("BAD_NUMBER AGENCY_FTE");
    }

    @Test
    void aFigureMayBeASymbolAndNothingElse() {
        for (String symbol : List.of("c", "z", "x", "k", "u", ":", "-", "Z", "low")) {
            assertThat(rules(TEST, "rates", 2022, "time_period=2021 rate=" + symbol)).isEmpty();
        }
        assertThat(rules(TEST, "rates", 2022, "time_period=2021 rate=..")).containsExactly("REJECT BAD_NUMBER rate");
        assertThat(rules(TEST, "rates", 2022, "time_period=2021 rate=9 children=few")).containsExactly("BAD_NUMBER children");
    }

    @Test
    void anIdentifierInScientificNotationRejectsTheRow() {
        assertThat(episode("CHILD=1.23457E+11")).containsExactly("REJECT BAD_ID CHILD");
        assertThat(episode("URN=1.23457E+11")).containsExactly("REJECT BAD_ID URN");
        assertThat(episode("CHILD=123456789012")).isEmpty();
    }

    @Test
    void anEpisodeHasAtLeastOneDay() {
        assertThat(episode("DEC=02/04/2021 REC=X1")).isEmpty();
        assertThat(episode("DEC=01/04/2021 REC=X1")).containsExactly("REJECT ZERO_DAY DEC");
        assertThat(episode("DEC=31/03/2021 REC=X1")).containsExactly("REJECT NEGATIVE DEC");
    }

    @Test
    void whatMayStartAndEndOnOneDayMayNotEndBefore() {
        String challenge = "CHALLENGE_ID=1 CHILD=1 RAISED_DATE=01/06/2021 STAGE=0 CLOSED_DATE=";
        assertThat(rules(OWN, "iro_challenges", 2022, challenge + "01/06/2021")).isEmpty();
        assertThat(rules(OWN, "iro_challenges", 2022, challenge + "31/05/2021")).containsExactly("REJECT NEGATIVE CLOSED_DATE");
        assertThat(rules(TEST, "workers", 2022, "WORKER_ID=1 FTE=1 START_DATE=01/06/2021 END_DATE=01/06/2021")).containsExactly("REJECT ZERO_DAY END_DATE");
    }

    @Test
    void whatStartsAfterTheAsAtDateIsRejectedAndWhatEndsAfterItIsNot() {
        assertThat(episode("DECOM=01/07/2021")).isEmpty();
        assertThat(episode("DECOM=02/07/2021")).containsExactly("REJECT FUTURE_DATED DECOM");
        assertThat(episode("DEC=01/07/2021 REC=E4A")).isEmpty();
        assertThat(episode("DEC=02/07/2021 REC=E4A")).containsExactly("FUTURE_END DEC");
        assertThat(rules(OWN, "visits", 2022, "CHILD=1 VISIT_DATE=02/07/2021 SEEN=Y")).containsExactly("REJECT FUTURE_DATED VISIT_DATE");
    }

    @Test
    void whatIsPlannedMayLieAhead() {
        String check = "CHILD=1 CHECK_TYPE=HEALTH CHECK_DATE=02/07/2021 OUTCOME=";
        assertThat(rules(OWN, "health_checks", 2022, check + "planned")).isEmpty();
        assertThat(rules(OWN, "health_checks", 2022, check + "COMPLETED")).containsExactly("REJECT FUTURE_DATED CHECK_DATE");
        assertThat(rules(OWN, "health_checks", 2022, check + "CANCELLED")).containsExactly("REJECT FUTURE_DATED CHECK_DATE");
        assertThat(rules(OWN, "peps", 2022, "CHILD=1 PEP_DATE=02/07/2021 STATUS=Planned")).isEmpty();
        assertThat(rules(OWN, "peps", 2022, "CHILD=1 PEP_DATE=02/07/2021 STATUS=")).containsExactly("REJECT FUTURE_DATED PEP_DATE");
    }

    @Test
    void aReportOfPracticeDoesNotSpeakOfTheFuture() {
        assertThat(rules(OWN, "supervisions", 2022, "CHILD=1 SUPERVISION_DATE=01/07/2021")).isEmpty();
        assertThat(rules(OWN, "supervisions", 2022, "CHILD=1 SUPERVISION_DATE=02/07/2021")).containsExactly("REJECT FUTURE_DATED SUPERVISION_DATE");
        assertThat(rules(OWN, "missing_reviews", 2022, "CHILD=1 MIS_START=02/07/2021")).containsExactly("REJECT FUTURE_DATED MIS_START");
        assertThat(rules(OWN, "iro_challenges", 2022, "CHALLENGE_ID=1 CHILD=1 RAISED_DATE=02/07/2021 STAGE=1"))
                .containsExactly("REJECT FUTURE_DATED RAISED_DATE");
        assertThat(rules(OWN, "iro_challenges", 2022, "CHALLENGE_ID=1 CHILD=1 RAISED_DATE=01/07/2021 STAGE=1 CLOSED_DATE=02/07/2021"))
                .containsExactly("FUTURE_END CLOSED_DATE");
    }

    @Test
    void aStageIsANumberFromZeroToFourHoweverASpreadsheetWritesIt() {
        String challenge = "CHALLENGE_ID=1 CHILD=1 RAISED_DATE=01/06/2021 STAGE=";
        for (String stage : List.of("0", "1", "2", "3", "4", "0.0", "4.0", "informal")) {
            assertThat(rules(OWN, "iro_challenges", 2022, challenge + stage)).isEmpty();
        }
        assertThat(rules(OWN, "iro_challenges", 2022, challenge + "5")).containsExactly("UNKNOWN_CODE STAGE");
        assertThat(rules(OWN, "iro_challenges", 2022, challenge + "1.5")).containsExactly("UNKNOWN_CODE STAGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y", "n", "YES", "no", "1", "0", "TRUE", "false", "1.0"})
    void yesAndNoAreReadInEverySpelling(String answer) {
        assertThat(rules(OWN, "visits", 2022, "CHILD=1 VISIT_DATE=01/06/2021 SEEN=" + answer + " SEEN_ALONE=" + answer)).isEmpty();
        assertThat(rules(OWN, "missing_reviews", 2022, "CHILD=1 MIS_START=01/06/2021 INTERVIEW_OFFERED=" + answer)).isEmpty();
    }

    @Test
    void aMistypedCodeNeverDropsTheChild() {
        assertThat(episode("LS=C9")).containsExactly("UNKNOWN_CODE LS");
        assertThat(episode("RNE=Q LS=interim_order_s38 REC=X9 DEC=01/05/2021")).containsExactly("UNKNOWN_CODE RNE", "UNKNOWN_CODE LS", "UNKNOWN_CODE REC");
        assertThat(rules(OWN, "visits", 2022, "CHILD=1 VISIT_DATE=01/06/2021 SEEN=perhaps")).containsExactly("UNKNOWN_CODE SEEN");
        assertThat(rules(OWN, "visits", 2022, "CHILD=1 VISIT_DATE=01/06/2021 SEEN=")).containsExactly("REJECT REQUIRED_BLANK SEEN");
    }

    @Test
    void aLegacyCodeIsWarnedAboutInARowThatIsCurrent() {
        assertThat(episode("PLACE=Q1")).containsExactly("LEGACY_CODE PLACE");
        assertThat(episode("DECOM=01/04/2012 PLACE=q1 DEC=02/04/2021 REC=X1")).containsExactly("LEGACY_CODE PLACE");
        assertThat(episode("DECOM=01/04/2012 PLACE=Q1 DEC=01/04/2021 REC=X1")).isEmpty();
        assertThat(episode("DECOM=01/04/2012 LS=V1 PLACE=Q1")).containsExactly("LEGACY_CODE LS", "LEGACY_CODE PLACE");
    }

    @Test
    void aCodeWithdrawnLaterIsValidInItsYear() {
        assertThat(rules(OWN, "episodes", 2022, EPISODE + " PLACE=H5")).isEmpty();
        assertThat(rules(OWN, "episodes", 2025, EPISODE + " PLACE=H5")).containsExactly("LEGACY_CODE PLACE");
    }

    @Test
    void aReasonWithoutItsLetterIsReadAndWarnedAbout() {
        assertThat(episode("DEC=01/05/2021 REC=45")).containsExactly("LEGACY_CODE REC");
        assertThat(episode("DEC=01/05/2021 REC=E45")).isEmpty();
    }

    @Test
    void anEndAndItsReasonBelongTogether() {
        assertThat(episode("REC=X1")).containsExactly("DEC_REC_PAIR DEC");
        assertThat(episode("DEC=01/05/2021")).containsExactly("DEC_REC_PAIR REC");
    }

    @Test
    void aLineThatCannotBeTakenApartIsRejectedAlone() {
        RowReader reader = new RowReader(OWN.forTable("episodes", 2022), new Reading(AS_AT, 2022, false, false));
        Fault fault = reader.read(new Line(7, Line.Kind.BROKEN, "BROKEN_ROW", "14 cells", null), reader.newRow(), new ArrayList<>());
        assertThat(fault.rule()).isEqualTo("BROKEN_ROW");
        assertThat(fault.found()).isEqualTo("14 cells");
    }
}
