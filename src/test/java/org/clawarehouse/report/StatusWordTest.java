package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

class StatusWordTest {

    private static StatusWord of(String value, String status, String target, String targetStatus) {
        return StatusWord.of(new Figure(Sample.JUNE, null, null, value == null ? null : new BigDecimal(value), status,
                target == null ? null : new BigDecimal(target), targetStatus));
    }

    @Test
    void everyStatusHasAWordAndAShape() {
        assertThat(of("1", "OK", "1", "MET")).isEqualTo(StatusWord.MET);
        assertThat(of("1", "OK", "1", "WITHIN_TOLERANCE")).isEqualTo(StatusWord.WITHIN_TOLERANCE);
        assertThat(of("1", "OK", "1", "NOT_MET")).isEqualTo(StatusWord.NOT_MET);
        assertThat(of("1", "OK", null, "NO_TARGET")).isEqualTo(StatusWord.NO_TARGET);
        assertThat(StatusWord.MET.shape() + StatusWord.MET.word()).isEqualTo("●Meets target");
        assertThat(StatusWord.NOT_MET.shape() + StatusWord.NOT_MET.word()).isEqualTo("▲Does not meet target");
    }

    @Test
    void aTargetWithoutADirectionIsNotJudgedAndNotDenied() {
        assertThat(of("1", "OK", "1", null)).isEqualTo(StatusWord.NOT_JUDGED);
    }

    @Test
    void withoutAValueTheReasonIsTheStatus() {
        assertThat(of(null, "NOT_SUPPLIED", "1", "NO_VALUE")).isEqualTo(StatusWord.NOT_SUPPLIED);
        assertThat(of(null, "NO_DENOMINATOR", null, "NO_TARGET")).isEqualTo(StatusWord.NO_DENOMINATOR);
    }
}
