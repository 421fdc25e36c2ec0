package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import org.clawarehouse.extract.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers of Annex A as authorities write them. */
class AnnexAAnswersTest {

    private static final Contracts CONTRACTS = Contracts.load(Path.of("jobs", "extracts"));

    private static Code read(String table, String column, String answer) {
        return new CodeCells(CONTRACTS.forTable(table).column(column)).read(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "gender|a) Male|M", "gender|a Male|M", "gender|MALE|M", "gender|b) Female|F", "gender|f|F", "gender|b|F", "gender|c) Not stated/recorded|U", "gender|d Neither|U",
        "ethnicity|WBRI|WBRI", "ethnicity|a) WBRI|WBRI", "ethnicity|WBRI - White British|WBRI", "ethnicity|White British|WBRI", "ethnicity|White - British|WBRI",
        "ethnicity|A1|WBRI", "ethnicity|White - Any other White background|WOTH", "ethnicity|White and Black Caribbean|MWBC", "ethnicity|Mixed White and Asian|MWAS",
        "ethnicity|Asian or Asian British - Pakistani|APKN", "ethnicity|Black or Black British - African|BAFR", "ethnicity|Black - African|BAFR", "ethnicity|Chinese|CHNE",
        "ethnicity|Gypsy/Roma|WROM", "ethnicity|Traveller of Irish Heritage|WIRT", "ethnicity|Any other ethnic group|OOTH", "ethnicity|Refused|REFU",
        "ethnicity|Information not yet obtained|NOBT", "ethnicity|White Irish|WIRI", "ethnicity|Any other Asian background|AOTH", "ethnicity|Any other mixed background|MOTH",
        "disability|a) Yes|Y", "disability|b) No|N", "disability|Y|Y", "disability|0|N", "disability|c) Not known|U",
        "legal_status|C2 - Full care order|C2", "legal_status|Interim care order (s38)|C1", "legal_status|Care order s31|C2", "legal_status|Placement order s21|E1",
        "legal_status|Single period of accommodation under section 20|V2", "legal_status|v2|V2",
        "category_of_need|N1|N1", "category_of_need|Abuse or neglect|N1", "category_of_need|Child's disability|N2", "category_of_need|Parental illness or disability|N3",
        "placement_type|U6 - Foster placement|U6", "placement_type|K2|K2", "placement_type|H5|H5", "placement_type|Children's home|K2", "placement_type|Placed with own parents|P1",
        "placement_provider|a) Own provision (by the local authority)|OWN", "placement_provider|b Private provision|PRIVATE", "placement_provider|c) Other|OTHER",
        "placement_provider|PR5|PR5", "placement_location|a) In the authority|IN", "placement_location|b) Out of the authority|OUT", "placement_location|b|OUT",
        "permanence_plan|a) return to family|RETURN", "permanence_plan|f|LT_FOSTERING", "permanence_plan|e) Long term residential placement|LT_RESIDENTIAL",
        "reason_ceased_to_be_looked_after|E4A - returned home|E4A", "reason_ceased_to_be_looked_after|45|E45", "reason_ceased_to_be_looked_after|e11|E11"})
    void answersOfListEightAreRead(String column, String answer, String code) {
        assertThat(read("annex_a_looked_after", column, answer)).extracting(Code::text).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "eligibility_category|b) Former relevant child|F", "eligibility_category|Relevant child|R", "eligibility_category|c) Qualifying care leaver|Q", "eligibility_category|F|F",
        "la_in_touch|a) Yes|YES", "la_in_touch|No|NO", "la_in_touch|e) Young person no longer requires services|NREQ", "la_in_touch|Young person refuses contact|REFU",
        "type_of_accommodation|b) With parents or relatives|B", "type_of_accommodation|U1|U", "type_of_accommodation|With former foster carers|Z",
        "suitability_of_accommodation|a) Suitable|1", "suitability_of_accommodation|b) Unsuitable|2", "suitability_of_accommodation|Not suitable|2",
        "activity_status|F2 - full time|F2", "activity_status|g5|G5"})
    void answersOfListNineAreRead(String column, String answer, String code) {
        assertThat(read("annex_a_care_leaver", column, answer)).extracting(Code::text).isEqualTo(code);
    }

    @Test
    void anAnswerThatNobodyKnowsStaysAsItIsAndIsWarnedAbout() {
        assertThat(read("annex_a_looked_after", "ethnicity", "Martian")).isEqualTo(new Code("Martian", Code.Standing.UNKNOWN));
        assertThat(read("annex_a_looked_after", "placement_provider", "a friend")).isEqualTo(new Code("a friend", Code.Standing.UNKNOWN));
    }

    @Test
    void anAnswerLongerThanAnyIsUnknownAtOnce() {
        String endless = "white black ".repeat(50_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(read("annex_a_looked_after", "ethnicity", endless).standing())
                .isEqualTo(Code.Standing.UNKNOWN));
        assertThat(read("annex_a_looked_after", "ethnicity", "White and Black Caribbean".concat(" ".repeat(475))).text()).isEqualTo("MWBC");
    }
}
