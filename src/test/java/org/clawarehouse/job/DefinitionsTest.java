package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file in the right folder is enough, and a broken one stops the night before anybody reads it. */
class DefinitionsTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 7, 1);
    private static final String FILE = "sql/indicators/permanency/xq7.sql";

    /** With the keys of the example in DESIGN.md and no others. */
    private static final String UNHEARD_OF = """
            /*
            code:        XQ7
            title:       Children placed with foster carers of the authority
            theme:       permanency
            why:         nobody has heard of it
            source:      a test
            subject:     child
            basis:       as at month end
            kind:        percent
            polarity:    higher
            decimals:    1
            */
            select
                authority_code,
                month_key,
                child_key as subject_key,
                case when placement_type_code = 'U6' then 1 else 0 end as numerator,
                1 as denominator,
                case when placement_type_code = 'U6' then 'COUNTED' else 'NOT_IN_NUMERATOR' end as reason
            from cla_month
            join reporting_month using (authority_code, month_key)
            where is_looked_after
            """;

    @TempDir
    Path folder;

    private final Nights nights = new Nights();
    private SmallInbox inbox;
    private DefinitionsOfTheirOwn own;

    @BeforeEach
    void lay() {
        inbox = SmallInbox.standard(folder.resolve("inbox"));
        own = new DefinitionsOfTheirOwn(folder.resolve("program"));
    }

    @Test
    void anIndicatorNobodyHasHeardOfIsOnTheScorecard() {
        own.put(FILE, UNHEARD_OF);
        nights.run(own.files(), inbox.folder(), FIRST);
        assertThatItStandsInEveryMonth();
        assertThat(nights.one("select title from mart.rpt_scorecard where indicator_code = 'XQ7' limit 1"))
                .isEqualTo("Children placed with foster carers of the authority");
    }

    @Test
    void definitionsThatArePutBackAreComputedAgain() {
        own.put(FILE, UNHEARD_OF);
        nights.run(own.files(), inbox.folder(), FIRST);
        String before = june();
        own.put(FILE, UNHEARD_OF.replace("'U6'", "'K2'"));
        nights.run(own.files(), inbox.folder(), FIRST);
        assertThat(june()).isNotEqualTo(before);
        own.put(FILE, UNHEARD_OF);
        assertThat(nights.run(own.files(), inbox.folder(), FIRST).nothingToDo).isFalse();
        assertThat(june()).isEqualTo(before);
    }

    @Test
    void anIndicatorTakenAwayLeavesItsFiguresAndNoDrift() throws Exception {
        String drift = "select count(*) > 0 from mart.rpt_drift where indicator_code = 'XQ7'";
        own.put(FILE, UNHEARD_OF);
        nights.run(own.files(), inbox.folder(), FIRST);
        own.put(FILE, UNHEARD_OF.replace("'U6'", "'K2'"));
        nights.run(own.files(), inbox.folder(), FIRST);
        assertThat(nights.one(drift)).isEqualTo("t");
        Files.delete(own.root().resolve(FILE));
        nights.run(own.files(), inbox.folder(), FIRST);
        assertThat(nights.one(drift)).isEqualTo("f");
        assertThat(nights.one("select count(*) from mart.rpt_scorecard where indicator_code = 'XQ7'")).isEqualTo("36");
    }

    private String june() {
        return nights.one("select concat_ws(' of ', numerator, denominator) from mart.rpt_scorecard where indicator_code = 'XQ7' and month = '2021-06-30'");
    }

    @Test
    void anIndicatorAddedLaterIsComputedForClosedMonthsToo() {
        nights.run(own.files(), inbox.folder(), FIRST);
        Map<String, String> before = new TableStates(nights.database()).versions("mart");
        own.put(FILE, UNHEARD_OF);
        nights.run(own.files(), inbox.folder(), FIRST);
        assertThatItStandsInEveryMonth();
        Map<String, String> after = new TableStates(nights.database()).versions("mart");
        for (String table : before.keySet()) {
            if (!table.matches("mart\\.(fact_indicator|fact_indicator_child|dim_indicator)")) {
                assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
            }
        }
    }

    private void assertThatItStandsInEveryMonth() {
        // June: 20 and the two newcomers of 27. May: 20 and C028 of 26.
        assertThat(nights.all("""
                select concat_ws(' ', month, numerator::integer, denominator::integer, version_no, status) from mart.rpt_scorecard
                where indicator_code = 'XQ7' and month >= '2021-05-31' order by month"""))
                .containsExactly("2021-05-31 21 26 1 OK", "2021-06-30 22 27 1 OK");
        assertThat(nights.all("select month from mart.rpt_scorecard where indicator_code = 'XQ7' order by 1"))
                .isEqualTo(nights.all("select month from mart.rpt_scorecard where indicator_code = 'CP1' order by 1")).hasSize(36);
        assertThat(nights.one("select count(*) from identity.rpt_indicator_evidence where indicator_code = 'XQ7' and month = '2021-06-30'"))
                .isEqualTo("27");
    }

    @Test
    void aViolatedInvariantStopsTheNight() {
        nights.run(own.files(), inbox.folder(), FIRST);
        Map<String, String> before = new TableStates(nights.database()).versions("mart", "measure", "stage");
        own.put("sql/invariants/nobody_in_care.sql", """
                /*
                title:  Nobody is looked after
                why:    it cannot hold
                source: a test
                */
                select authority_code, month_key, 'CP1 is ' || numerator::integer as found, 'nobody' as expected
                from indicator_value
                where indicator_code = 'CP1' and month_key = 20210630
                """);
        assertThatThrownBy(() -> nights.run(own.files(), inbox.folder(), FIRST)).isInstanceOfSatisfying(StopException.class, stop -> {
            assertThat(stop.exitCode()).isEqualTo(ExitCode.NOT_RECONCILED);
            assertThat(stop.getMessage()).contains("20210630", "CP1 is 27", "nobody");
        });
        assertThat(new TableStates(nights.database()).versions("mart", "measure", "stage")).isEqualTo(before);
    }

    @Test
    void settingsWithoutACodeKeepTheProgramFromRunning() throws Exception {
        own.put("jobs/authority.yml", own.text("jobs/authority.yml").replace("  code: E06000002\n", ""));
        List<String> words = Ended.nightly(inbox.folder(), "2021-07-01");
        words.addAll(1, List.of("--database-url", nights.url()));
        Ended ended = ChildProcess.start(own.root(), words).end();
        assertThat(ended.exit()).isEqualTo(33);
        assertThat(ended.err()).contains("jobs/authority.yml", "code");
        assertThat(nights.one("select count(*) from run.run where status = 'RUNNING'")).isEqualTo("0");
    }

    @Test
    void anIndicatorWithoutAKeyOfItsHeaderStopsTheNight() {
        own.put(FILE, UNHEARD_OF.replace("polarity:    higher\n", ""));
        assertThatThrownBy(() -> nights.run(own.files(), inbox.folder(), FIRST)).isInstanceOfSatisfying(StopException.class, stop -> {
            assertThat(stop.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
            assertThat(stop.getMessage()).contains("xq7.sql", "polarity");
        });
        assertThat(nights.one("select exit_code from run.run")).isEqualTo("33");
    }
}
