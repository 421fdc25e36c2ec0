package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class NotSuppliedTest {

    private static String why(String needs) {
        Indicator indicator = new Indicator("L7", "Moves that cost less", "leadership", "", "", "in month", "percent", "percent", "higher", 1, needs, 307);
        return NotSupplied.why(Sample.card(indicator, List.of(absent(1), absent(0))));
    }

    private static Figure absent(int monthsBack) {
        return new Figure(Sample.JUNE.minusMonths(monthsBack), null, null, null, "NOT_SUPPLIED", null, "NO_TARGET");
    }

    @Test
    void everyTableThatIsNeededIsNamed() {
        assertThat(why("ledger")).isEqualTo("It needs ledger; not supplied up to the end of the month");
        assertThat(why("ledger,cost_centres,posts")).isEqualTo("It needs ledger, cost centres and posts; not supplied up to the end of the month");
    }

    @Test
    void ofTablesOfWhichOneIsEnoughBothAreNamed() {
        assertThat(why("placement_census or care_packages"))
                .isEqualTo("It needs either placement census or care packages; not supplied up to the end of the month");
        assertThat(why("header,placement_census or care_packages"))
                .isEqualTo("It needs header and either placement census or care packages; not supplied up to the end of the month");
    }
}
