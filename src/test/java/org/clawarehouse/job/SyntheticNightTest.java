package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.synthetic.SyntheticAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The synthetic authority taken the whole way: the scorecard shows what the board was told (published-figures.md 5.5). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SyntheticNightTest {

    private static final ProgramFiles PROGRAM = new ProgramFiles(Path.of(""));

    @TempDir
    static Path inbox;

    private static Nights nights;

    @BeforeAll
    static void aNight() throws IOException {
        nights = new Nights();
        SyntheticAuthority.write(inbox, SyntheticAuthority.Options.defaults(), line -> { });
        nights.run(PROGRAM, inbox, LocalDate.of(2022, 1, 1));
    }

    /** Returns value as printed, numerator and denominator. */
    private static String figure(String indicator, String month) {
        return nights.ask("""
                select concat_ws(' ', round(value, decimals), round(numerator, 2)::double precision, denominator::integer)
                from mart.rpt_scorecard
                where indicator_code = :indicator and month_label = :month""").param("indicator", indicator).param("month", month)
                .query(String.class).single();
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({"2020-06,675", "2020-07,692", "2020-08,691", "2020-09,702", "2020-10,680", "2020-11,653", "2020-12,635",
        "2021-01,617", "2021-02,586", "2021-03,570", "2021-04,565", "2021-05,559", "2021-06,547", "2021-07,537", "2021-08,537",
        "2021-09,549", "2021-10,540", "2021-11,535", "2021-12,512"})
    void childrenLookedAfterAtTheEndOfTheMonth(String month, String children) {
        assertThat(figure("CP1", month)).isEqualTo(children + " " + children);
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({"CP2,2021-06,56.51", "CP3,2021-06,0.60", "CP3,2020-09,3.20", "CP6,2020-08,361.00", "CP6,2020-06,137.55", "CP8,2021-06,24",
        "CP8,2020-11,30", "CP9,2021-06,11", "CP12,2021-06,20", "CP13,2021-06,21.6", "CP14,2021-06,21.8", "CP15,2021-06,14.1",
        "CP16,2021-06,9.3", "CP17,2021-06,64.9", "CP18,2021-05,13.1", "CP18,2021-06,13.0", "CP22,2021-04,70", "CP22,2021-06,69",
        "CP23,2021-03,39", "CP23,2021-06,43", "CP24,2020-11,96", "CP24,2020-12,96", "CP24,2021-03,86", "CP24,2021-06,89",
        "STAB3,2021-01,19.9", "STAB3,2021-12,7.0"})
    void whatTheBoardSawInPrint(String indicator, String month, String printed) {
        assertThat(figure(indicator, month)).startsWith(printed + " ");
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({"CP2,2021-06,547 33250", "CP3,2021-06,18 30", "CP8,2021-06,66 275", "CP9,2021-06,60 547", "CP10A,2021-06,19 547",
        "CP12,2021-06,109 547", "CP13,2021-06,118 547", "CP14,2021-06,119 547", "CP14,2021-12,114 512", "CP15,2021-06,77 547",
        "CP16,2021-06,51 547", "CP17,2021-06,355 547", "STAB3,2021-12,36 512"})
    void asManyChildrenAsTheFigureImplies(String indicator, String month, String counted) {
        assertThat(figure(indicator, month)).endsWith(" " + counted);
    }

    @Test
    @Order(1)
    void changesArePrintedAsMinuted() {
        assertThat(nights.one("""
                select concat_ws(' ', round(100 * (value / previous_month_value - 1), 1), round(100 * (value / year_ago_value - 1)),
                    series_max_value::integer, series_max_month)
                from mart.rpt_scorecard where indicator_code = 'CP1' and month_label = '2021-06'""")).isEqualTo("-2.1 -19 702 2020-09-30");
    }

    @Test
    @Order(1)
    void openingAndStartsLessCeasesIsTheClosing() {
        assertThat(nights.all("""
                select cp1.month_label from mart.rpt_scorecard cp1
                join mart.rpt_scorecard cp3 on cp3.indicator_code = 'CP3' and cp3.month = cp1.month
                where cp1.indicator_code = 'CP1' and cp1.month >= '2020-06-30'
                    and cp1.previous_month_value + cp3.numerator - cp3.denominator <> cp1.value""")).isEmpty();
    }

    /** The README's tour, typed: corrections arrive in February, July is run again, compared and reproduced, then the rest. */
    @Test
    @Order(2)
    void theAnalystsWeekIsAnsweredAsTheReadmeShows(@TempDir Path board) throws IOException {
        List<Tour.Step> steps = Tour.read(Path.of("README.md"), "The analyst's week");
        assertThat(steps).hasSizeGreaterThan(8);
        for (Tour.Step step : steps) {
            List<String> words = new ArrayList<>(step.words().stream().map(w -> w.equals("demo-output/inbox") ? inbox.toString() : w).toList());
            if (words.get(0).equals("scorecard")) {
                words.addAll(List.of("--out", board.toString()));
            }
            String[] typed = words.toArray(new String[0]);
            Ended ended = words.get(0).equals("synthesise") ? Nights.typed(typed) : nights.command(typed);
            assertThat(ended.exit()).as(step.command() + "\n" + ended.err()).isZero();
            assertThat(step.missingFrom(ended.out() + ended.err())).as(step.command() + "\n" + ended.out() + ended.err()).isEmpty();
        }
        assertThat(Files.readString(board.resolve("scorecard-E06000002-2021-07.html"))).contains("◇ Restated: 537 → 535");
        assertThat(Files.readString(board.resolve("scorecard-E06000002-2021-07-as-reported.html"))).contains("◇ Restated: 537 → 535");
    }

    @Test
    @Order(3)
    void onePostcodeMovesTheFigureByExactlyOneChild() throws IOException {
        List<String> before = evidence();
        String stands = figure("CP12", "2022-01");
        String child = moveFarAway();
        nights.run(PROGRAM, inbox, LocalDate.of(2022, 2, 2));
        assertThat(nights.one("select count(*) from run.delivery")).isEqualTo("3");
        assertThat(nights.all("select name from run.file where delivery_no = 3")).containsExactly("ssda903/episodes.csv");
        assertThat(nights.one("select concat_ws(' ', count(*) filter (where first_delivery = 3), count(*) filter (where gone_in_delivery = 3))"
                + " from stage.episodes")).isEqualTo("1 1");
        String[] numbers = stands.split(" ");
        assertThat(figure("CP12", "2022-01")).endsWith(" " + (Integer.parseInt(numbers[1]) + 1) + " " + numbers[2]);
        List<String> gone = new ArrayList<>(before);
        gone.removeAll(evidence());
        List<String> come = new ArrayList<>(evidence());
        come.removeAll(before);
        assertThat(gone).singleElement().asString().startsWith("CP12 2022-01-31 " + child + " 0 1 NOT_IN_NUMERATOR");
        assertThat(come).singleElement().asString().startsWith("CP12 2022-01-31 " + child + " 1 1 COUNTED");
    }

    private static List<String> evidence() {
        return nights.all("""
                select concat_ws(' ', indicator_code, month, child_id, numerator::integer, denominator::integer, reason, detail)
                from identity.rpt_indicator_evidence where indicator_code = 'CP12'""");
    }

    /** Gives a child who lives near home, has never moved and still is in care the postcode that lies farthest from the authority. */
    private static String moveFarAway() throws IOException {
        Path file = inbox.resolve("ssda903/episodes.csv");
        String text = Files.readString(file);
        String child = nights.one("""
                select min(e.child) from stage.episodes_current e
                join identity.rpt_indicator_evidence v on v.child_id = e.child
                where v.indicator_code = 'CP12' and v.month = '2022-01-31' and v.reason = 'NOT_IN_NUMERATOR' and e.place in ('U4', 'U6')
                    and e.dec is null and not exists (
                        select from stage.episodes_current other where other.child = e.child and other.decom <> e.decom)""");
        String line = text.lines().filter(row -> row.startsWith(child + ",")).findFirst().orElseThrow();
        String[] cells = line.split(",", -1);
        String old = cells[11];
        cells[11] = farthest();
        assertThat(old).isNotEqualTo(cells[11]);
        Files.writeString(file, text.replace(line, String.join(",", cells)));
        return child;
    }

    private static String farthest() throws IOException {
        return Files.readAllLines(inbox.resolve("reference/postcodes.csv")).stream().map(row -> row.replace("\"", "").split(","))
                .max(Comparator.comparingDouble(cells -> Math.hypot(Integer.parseInt(cells[2]) - 449_500, Integer.parseInt(cells[3]) - 519_500)))
                .orElseThrow()[0];
    }
}
