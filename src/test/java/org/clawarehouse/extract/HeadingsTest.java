package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HeadingsTest {

    @Test
    void caseBlanksAndLineBreaksDoNotMatter() {
        assertThat(Headings.normal("\ufeff Placement\n start\u00a0 date ")).isEqualTo("placement start date");
    }

    @Test
    void aDotlessIDoesNotDependOnTheCountry() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Headings.normal("CHILD ID")).isEqualTo("child id");
            assertThat(Headings.stageName("CIN")).isEqualTo("cin");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void distanceCountsTheChangesBetweenTwoWords() {
        assertThat(Headings.distance("decom", "decom")).isZero();
        assertThat(Headings.distance("decom", "decon")).isOne();
        assertThat(Headings.distance("dec", "decom")).isEqualTo(2);
        assertThat(Headings.distance("", "abc")).isEqualTo(3);
        assertThat(Headings.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void theNearestHeadingNeedsTheFewestChanges() {
        assertThat(Headings.nearest("DECOM", List.of("DEC", "Decomm", "CHILD"))).isEqualTo("Decomm");
        assertThat(Headings.nearest("DECOM", List.of(""))).isNull();
    }
}
