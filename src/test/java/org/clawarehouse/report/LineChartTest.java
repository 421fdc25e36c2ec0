package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class LineChartTest {

    private static String path(String svg, String name) {
        var matcher = Pattern.compile("<path class=\"" + name + "\" d=\"([^\"]*)\"").matcher(svg);
        return matcher.find() ? matcher.group(1) : "";
    }

    @Test
    void aMonthWithoutAValueIsAGapInTheLine() {
        String line = path(LineChart.of(Sample.farFromHome()), "line");
        assertThat(line.chars().filter(c -> c == 'M').count()).isEqualTo(2);
        assertThat(line.chars().filter(c -> c == 'L').count()).isEqualTo(10);
    }

    /** Twelve at 9, then 8: the line steps at the month in which the new target is in force. */
    @Test
    void theTargetIsTheOneInForceInEachMonth() {
        List<Figure> figures = new ArrayList<>();
        for (int back = 12; back >= 0; back--) {
            figures.add(new Figure(Sample.JUNE.minusMonths(back), null, null, Sample.number("10"), "OK",
                    Sample.number(back == 0 ? "8" : "9"), "NOT_MET"));
        }
        String svg = LineChart.of(Sample.card(Sample.percent(), figures));
        List<String> heights = Pattern.compile("V([\\d.]+)").matcher(path(svg, "target")).results().map(r -> r.group(1)).toList();
        assertThat(heights).hasSize(12);
        assertThat(heights.subList(0, 11)).containsOnly(heights.get(0));
        assertThat(new java.math.BigDecimal(heights.get(11))).isGreaterThan(new java.math.BigDecimal(heights.get(0)));
        assertThat(svg).contains("target<tspan").contains(">8</tspan>");
    }

    @Test
    void thePeakOfTheStoredSeriesIsMarked() {
        assertThat(LineChart.of(Sample.childrenInCare())).containsOnlyOnce("class=\"peak\"").containsOnlyOnce("class=\"dot\"");
        assertThat(LineChart.of(Sample.farFromHome())).doesNotContain("class=\"peak\"");
    }

    @Test
    void thePictureSaysInWordsWhatItShows() {
        assertThat(LineChart.of(Sample.childrenInCare())).contains("role=\"img\"")
                .contains("Number of children in care (CP1), June 2020 to June 2021")
                .contains("From 675 in June 2020 to 547 in June 2021. Lowest 547 in June 2021, highest 702 in September 2020.");
        assertThat(LineChart.of(Sample.farFromHome())).contains("One month has no value.").contains("Target 15 %.");
    }

    private static Card onAPath() {
        List<Figure> figures = new ArrayList<>();
        List<java.math.BigDecimal> path = new ArrayList<>();
        for (int month = 0; month < 13; month++) {
            java.math.BigDecimal point = month < 9 ? null : java.math.BigDecimal.valueOf(570 - 10L * (month - 9) / 3);
            path.add(point);
            figures.add(new Figure(Sample.JUNE.minusMonths(12L - month), null, null, Sample.number("560"), "OK", point, "MET"));
        }
        Card card = Sample.card(Sample.indicator("L2", "Children in care", "count", "children", "lower", 0), figures);
        Comparators march = new Comparators(Sample.number("600"), Sample.number("590"), 10, null, java.time.LocalDate.of(2021, 3, 31), null);
        return new Card(card.indicator(), 1, figures, card.history(), card.previous(), card.yearAgo(), null, march,
                new Marks(List.of(march), new Trajectory(path, java.time.LocalDate.of(2024, 3, 31), Sample.number("450")), List.of()),
                java.util.Map.of(), List.of());
    }

    static Card withPathAndOthers() {
        return onAPath();
    }

    @Test
    void aPathIsAStraightLineFromItsFirstMonthWithItsEndAsLabel() {
        String svg = LineChart.of(onAPath());
        assertThat(path(svg, "target")).matches("M[\\d.]+ [\\d.]+(L[\\d.]+ [\\d.]+){3}");
        assertThat(svg).contains(">to 450<tspan", ">Mar 24</tspan>", "Path at 560.0, to 450 by 31 March 2024.");
    }

    @Test
    void whatOthersPublishedIsAMarkAtItsDayWithItsYearAndNoLine() {
        String svg = LineChart.of(onAPath());
        assertThat(Pattern.compile("class=\"other\" d=\"M[\\d.]+ [\\d.]+h8\"").matcher(svg).results().count()).isEqualTo(2);
        assertThat(svg).contains(">region 2021</text>", ">neighbours 2021</text>").doesNotContain("England");
    }
}
