package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clawarehouse.extract.Delivery.EPISODES;
import static org.clawarehouse.extract.Delivery.episode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.Place;
import org.clawarehouse.run.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {

    @TempDir
    Path root;

    private Inspection inspect(String name, String text) {
        new Delivery(root).put(name, text);
        return Inspection.of(root.resolve(name), Delivery.CONTRACTS, Limits.standard());
    }

    @Test
    void itSaysWhatAFileWouldBeTakenForAndWhy() {
        String text = inspect("ssda903/2021/e.csv", "Title\n" + EPISODES + ",NOTE\n" + episode("4711") + ",x\n" + episode("4712")
                + ",x,y,z\n\nTotal: 2\n").text();
        assertThat(text).startsWith("ssda903/2021/e.csv\n").contains("table      episodes: Episodes of care")
                .contains("lies in the folder ssda903, line 2 has all 8 required headings and 13 of 13 in all")
                .contains("CSV, UTF-8, comma").contains("the year ending 31 March 2021").contains("headings   line 2")
                .contains("DEC                                dec                                date    yes, cells may be blank")
                .contains("not read   NOTE").contains("1 rows, 1 skipped (TOTAL 1), 1 broken")
                .contains("line 4: found 16 cells where the heading row has 14");
    }

    @Test
    void itHoldsNoValueOfACell() {
        assertThat(inspect("ssda903/e.csv", EPISODES + "\n" + episode("4711") + "\n\"4712\n").text())
                .doesNotContain("471", "TS1", "2020", "1234567");
    }

    @Test
    void aStrangerIsNamedAsOne() {
        Inspection inspection = inspect("lcs/rotas.csv", "ROTA,DAY,HOURS\n1,01/02/2021,8\n");
        assertThat(inspection.text()).contains("a stranger");
        assertThat(inspection.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aFileThatCannotBeUsedSaysWhyAndHowARunWouldEnd() {
        Inspection inspection = inspect("ssda903/e.csv", EPISODES.replace("DECOM", "DECON") + "\n");
        assertThat(inspection.text()).contains("no heading DECOM (nearest to DECOM: DECON)").contains("exit code  11");
        assertThat(inspection.exitCode()).isEqualTo(ExitCode.FILE_UNUSABLE);
    }

    @Test
    void checksOfCellsTakePartAndTheirFaultsAreShown() {
        new Delivery(root).put("ssda903/e.csv", EPISODES + "\n" + episode("1") + "\n");
        Inspection inspection = Inspection.of(root.resolve("ssda903/e.csv"), Delivery.CONTRACTS, Limits.standard(), Faults::new);
        assertThat(inspection.text()).contains("fault      ssda903/e.csv, line 2, column DECOM: found 99/99/9999; expected a date (BAD_DATE)");
    }

    private static final class Faults implements Inspection.CellChecks {

        private final Extract extract;
        private final List<Issue> faults = new ArrayList<>();

        Faults(Extract extract) {
            this.extract = extract;
        }

        @Override
        public void accept(Line line) {
            faults.add(new Issue(Severity.REJECT, "BAD_DATE", new Place(extract.file().name(), null, line.number(), "DECOM"),
                    "99/99/9999", "a date"));
        }

        @Override
        public List<Issue> faults() {
            return faults;
        }
    }
}
