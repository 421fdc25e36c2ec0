package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void aRecordIsAnObjectWithSnakeCaseNames() {
        assertThat(Json.of(new RunSummary.FileLine("a.csv", null, 3, 2, 1, 0)))
                .isEqualTo("{\"name\": \"a.csv\", \"table\": null, \"read\": 3, \"loaded\": 2, \"rejected\": 1, \"skipped\": 0}");
        assertThat(Json.of(new Peak(new BigDecimal("702.000"), Sample.JUNE))).isEqualTo("{\"value\": 702, \"month\": \"2021-06\"}");
        assertThat(Json.of(new StatusReport.Source("episodes", 2, LocalDate.of(2022, 1, 1), 0, 5)))
                .contains("\"delivery_no\": 2", "\"as_at\": \"2022-01-01\"", "\"days_behind\": 0");
    }

    @Test
    void textsAreEscaped() {
        assertThat(Json.of("a \"b\" \\ \n \u0001 é")).isEqualTo("\"a \\\"b\\\" \\\\ \\u000a \\u0001 é\"");
    }

    @Test
    void numbersAreNeverWrittenWithAnExponent() {
        assertThat(Json.of(List.of(new BigDecimal("1E+3"), new BigDecimal("0.000"), new BigDecimal("0.10"), 5L, true)))
                .isEqualTo("[1000, 0, 0.1, 5, true]");
    }

    @Test
    void mapsKeepTheirOrder() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", 1);
        map.put("a", List.of());
        assertThat(Json.of(map)).isEqualTo("{\"b\": 1, \"a\": []}");
    }
}
