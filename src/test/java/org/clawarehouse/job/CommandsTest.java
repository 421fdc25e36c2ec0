package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The commands that only read, as they are typed. */
class CommandsTest {

    @TempDir
    static Path folder;

    private static Nights nights;
    private static SmallInbox inbox;
    private static Ended night;

    @BeforeAll
    static void aNight() {
        nights = new Nights();
        inbox = SmallInbox.standard(folder.resolve("inbox"));
        inbox.append(SmallInbox.EPISODES, "C031,31/02/2021,S,C2,N1,U6,PR1,,,,TS1 1AA,TS1 1AB,\n");
        night = nights.nightly(inbox, "2021-07-01", "--json");
    }

    /** JSON is YAML of one line. */
    private static Map<String, Object> json(Ended ended) {
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out().strip().lines()).hasSize(1);
        return new Yaml().load(ended.out());
    }

    @Test
    void theClosingSummaryIsOneJsonObject() {
        assertThat(json(night)).containsEntry("command", "nightly").containsEntry("exit_code", 0).containsEntry("dry_run", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "synthesise", "inspect", "nightly", "scorecard", "explain", "issues", "status", "schedule", "sql"})
    void everyCommandHasHelp(String command) {
        Ended ended = Nights.typed(command, "--help");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("Usage: cla-warehouse " + command);
    }

    @Test
    void theProgramItselfHasHelpThatNamesEveryCommand() {
        assertThat(Nights.typed("--help").out()).contains("demo", "synthesise", "inspect", "nightly", "scorecard", "explain", "issues",
                "status", "schedule", "sql");
        assertThat(Nights.typed("frobnicate").exit()).isEqualTo(64);
    }

    @Test
    void sqlPrintsCsvWithAHeader() {
        Ended ended = nights.command("sql", "select 1 as one, 'a,\"b\"' as two, null as three, '' as four");
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out()).isEqualTo("one,two,three,four\n1,\"a,\"\"b\"\"\",,\"\"\n");
    }

    /** Texts come from files that anybody may have written, and people open the rows in a spreadsheet. */
    @Test
    void sqlPrintsNoTextThatASpreadsheetWouldCompute() {
        Ended ended = nights.command("sql", "select * from unnest(array['=1+1', '+1 a', '@x', '-x', '-', '-5', '-1.5e-7', 'a=1', E'\\t=1']) as t (v)");
        assertThat(nights.command("sql", "select interval '-1 day' as i, date '-infinity' as d, -5 as n").out()).isEqualTo("i,d,n\n-1 days,-infinity,-5\n");
        assertThat(ended.out()).isEqualTo("v\n'=1+1\n'+1 a\n'@x\n'-x\n-\n-5\n-1.5e-7\na=1\n'\t=1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from mart.fact_indicator", "create table mart.x (y integer)", "select setval('run.run_run_no_seq', 1)",
        "set transaction read write; delete from mart.fact_indicator", "commit; delete from mart.fact_indicator",
        "copy (select 1) to program 'cat'", "/* rows */ COPY (select 1) to program 'cat'", "-- rows\ncopy (select 1) to program 'cat'"})
    void sqlRefusesToWrite(String query) {
        Map<String, String> before = new TableStates(nights.database()).content("mart");
        assertThat(nights.command("sql", query).exit()).isEqualTo(64);
        assertThat(new TableStates(nights.database()).content("mart")).isEqualTo(before);
    }

    @Test
    void explainNamesTheChildrenInAFigure() {
        Ended ended = nights.command("explain", "--indicator", "CP12", "--month", "2021-06");
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("June 2021", "C021", "C025", "C001", "32.0 miles", "the rows add up to the figure");
        assertThat(json(nights.command("explain", "--indicator", "CP12", "--month", "2021-06", "--json"))).isNotEmpty();
    }

    @Test
    void explainSaysOfOneChildWhy() {
        assertThat(explain("C021")).contains("C021 is counted", "32.0 miles");
        assertThat(explain("c001")).contains("c001 is not counted");
        assertThat(explain("C028")).contains("C028 has no part in it");
    }

    private static String explain(String child) {
        return nights.command("explain", "--indicator", "cp12", "--month", "2021-06", "--child", child).out();
    }

    @Test
    void explainOfAnUnknownIndicatorNamesTheKnownOnes() {
        Ended ended = nights.command("explain", "--indicator", "CP99", "--month", "2021-06");
        assertThat(ended.exit()).isEqualTo(64);
        assertThat(ended.err()).contains("CP99", "CP12");
    }

    @Test
    void issuesListsRejectedRowsFirst() {
        String text = nights.command("issues").out();
        assertThat(text).contains("Rejected rows: 1", "BAD_DATE", "ssda903/episodes.csv, column DECOM", "line 32");
        assertThat(nights.command("issues", "--delivery", "1").out()).contains("BAD_DATE");
        assertThat(nights.command("issues", "--delivery", "99").exit()).isEqualTo(64);
        assertThat(json(nights.command("issues", "--json"))).containsKey("groups");
    }

    @Test
    void statusShowsDeliveriesSourcesRunsAndMonths() {
        assertThat(nights.command("status").out()).contains("Deliveries", "episodes", "nightly", "DONE", "Months with figures", "2021-06 ");
        assertThat(json(nights.command("status", "--json"))).containsKeys("deliveries", "sources", "runs", "months");
    }

    @Test
    void scorecardWritesAPageAWorkbookAndChatsPage() throws IOException {
        Ended ended = nights.command("scorecard", "--month", "2021-06", "--out", folder.resolve("board").toString());
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out().lines()).allSatisfy(path -> assertThat(Path.of(path)).isNotEmptyFile())
                .extracting(path -> Path.of(path).getFileName().toString())
                .containsExactly("scorecard-E06000002-2021-06.html", "scorecard-E06000002-2021-06.xlsx", "chat-E06000002-2021-06.html");
        String page = Files.readString(Path.of(ended.out().lines().findFirst().orElseThrow()));
        assertThat(page).contains("CP12", "5 of 27").doesNotContain("<script", "http://", "https://");
        assertThat(nights.command("scorecard", "--month", "2035-01").exit()).isEqualTo(64);
        assertThat(nights.command("scorecard", "--month", "2021-06", "--as", "printed").err()).contains("known, reported or both");
    }

    @Test
    void scorecardWritesWhatWasReportedBesideWhatIsKnown() {
        Ended ended = nights.command("scorecard", "--month", "2021-06", "--as", "both", "--out", folder.resolve("both").toString());
        assertThat(ended.out().lines().map(path -> Path.of(path).getFileName().toString())).containsExactly(
                "scorecard-E06000002-2021-06.html", "scorecard-E06000002-2021-06.xlsx", "chat-E06000002-2021-06.html",
                "scorecard-E06000002-2021-06-as-reported.html", "scorecard-E06000002-2021-06-as-reported.xlsx");
    }

    @Test
    void inspectNeedsNoDatabase() {
        Ended ended = Nights.typed("inspect", inbox.folder().resolve(SmallInbox.EPISODES).toString(), "--as-at", "2021-07-01");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("episodes", "DECOM", "date", "line 32").doesNotContain("C031");
    }
}
