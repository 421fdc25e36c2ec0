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
}
