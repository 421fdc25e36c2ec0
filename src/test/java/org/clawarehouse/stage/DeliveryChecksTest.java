package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.clawarehouse.run.Issue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryChecksTest {

    private static final String EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";

    @TempDir
    private Path inbox;
    private Warehouse warehouse;

    @BeforeEach
    void start() {
        warehouse = Warehouse.withOwnContracts(inbox);
    }

    private static String[] children(String... children) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(EPISODES),
                java.util.stream.Stream.of(children).map(c -> c + ",01/04/2019,S,C2,N1,U4,PR1,,,,,,")).toArray(String[]::new);
    }

    private List<String> rules(java.util.function.Function<DeliveryChecks, List<Issue>> check) throws SQLException {
        try (Connection connection = warehouse.database.getConnection()) {
            StageSchema.prepare(connection, warehouse.contracts);
            return check.apply(new DeliveryChecks(connection)).stream().map(Issue::rule).toList();
        }
    }

    @Test
    void aDeliveryIsNotOlderThanTheLast() throws SQLException {
        assertThat(rules(checks -> checks.order(LocalDate.parse("2001-01-01")))).isEmpty();
        warehouse.file("ssda903/episodes.csv", children("1")).deliver("2021-07-01");

        assertThat(rules(checks -> checks.order(LocalDate.parse("2021-07-01")))).isEmpty();
        assertThat(rules(checks -> checks.order(LocalDate.parse("2021-06-30")))).containsExactly("AS_AT_BEFORE_LAST");
    }

    @Test
    void aReturnEndsWithItsYear() {
        warehouse.file("ssda903/2020/episodes.csv", EPISODES,
                "1,31/03/2020,S,C2,N1,U4,PR1,,,,,,", "2,01/04/2019,S,C2,N1,U4,PR1,31/03/2020,E4A,,,,", "3,01/04/2019,S,C2,N1,U4,PR1,01/04/2020,E4A,,,,").deliver("2021-07-01");
        assertThat(warehouse.wrong).isEmpty();

        warehouse.file("ssda903/2020/episodes.csv", EPISODES, "1,01/04/2020,S,C2,N1,U4,PR1,,,,,,").deliver("2021-07-01");
        assertThat(warehouse.wrong).containsExactly("BEYOND_YEAR");

        warehouse.file("ssda903/2020/episodes.csv", EPISODES, "1,01/04/2019,S,C2,N1,U4,PR1,02/04/2020,E4A,,,,").deliver("2021-07-01");
        assertThat(warehouse.wrong).containsExactly("BEYOND_YEAR");
    }

    @Test
    void aFullExtractKnowsAtLeastHalfOfTheChildrenWhoWereOpen() {
        warehouse.file("ssda903/episodes.csv", children("1", "2", "3", "4", "5")).deliver("2021-07-01");
        assertThat(warehouse.wrong).isEmpty();

        warehouse.file("ssda903/episodes.csv", children("1", "2", "9")).deliver("2021-07-02", false);
        assertThat(warehouse.wrong).containsExactly("CHILDREN_MISSING");

        warehouse.file("ssda903/episodes.csv", children("1", "2", "3")).deliver("2021-07-02");
        assertThat(warehouse.wrong).isEmpty();

        warehouse.file("ssda903/episodes.csv", children("1", "2", "7", "8")).deliver("2021-07-03");
        assertThat(warehouse.wrong).isEmpty();

        warehouse.file("ssda903/episodes.csv", children("1", "2")).deliver("2021-07-04");
        assertThat(warehouse.wrong).as("two of four is half").isEmpty();
    }

    @Test
    void childrenWhoHadCeasedMayBeMissingAndThoseWhoCeaseAreThere() {
        warehouse.file("ssda903/episodes.csv", EPISODES, "1,01/04/2019,S,C2,N1,U4,PR1,,,,,,",
                "2,01/04/2011,S,C2,N1,U4,PR1,01/04/2012,E4A,,,,", "3,01/04/2011,S,C2,N1,U4,PR1,01/04/2012,E4A,,,,").deliver("2021-07-01");
        warehouse.file("ssda903/episodes.csv", EPISODES, "1,01/04/2019,S,C2,N1,U4,PR1,30/06/2021,E4A,,,,").deliver("2021-07-02");

        assertThat(warehouse.wrong).isEmpty();
    }

    @Test
    void anotherAuthoritysExtractUnderThisNameIsNoticed() {
        warehouse.file("E06000003/ssda903/episodes.csv", children("1", "2")).file("ssda903/episodes.csv", children("3", "4")).deliver("2021-07-01");
        warehouse.file("ssda903/episodes.csv", children("1", "2")).deliver("2021-07-02");

        assertThat(warehouse.wrong).containsExactly("CHILDREN_MISSING");
    }

    @Test
    void headersAndEpisodesAreRequiredOfEachAuthority() throws SQLException {
        warehouse.file("ssda903/2020/episodes.csv", children("1")).file("E06000003/ssda903/header.csv", "CHILD,SEX,DOB", "1,M,01/02/2010").deliver("2021-07-01");

        assertThat(rules(checks -> checks.missingTables("E06000002"))).containsExactly("TABLE_MISSING");
        warehouse.file("ssda903/header.csv", "CHILD,SEX,DOB", "1,M,01/02/2010").deliver("2021-07-02");
        assertThat(rules(checks -> checks.missingTables("E06000002"))).isEmpty();
        assertThat(rules(checks -> checks.missingTables("E06000004"))).containsExactly("TABLE_MISSING", "TABLE_MISSING");
    }
}
