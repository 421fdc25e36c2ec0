package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SpooledStringsTest {

    @Test
    void textsComeBackByNumberHoweverManyThereAre() throws IOException {
        try (SpooledStrings strings = new SpooledStrings()) {
            for (int i = 0; i < 120_000; i++) {
                strings.add(text(i));
            }
            strings.complete();
            for (int i = 119_999; i >= 0; i -= 7) {
                assertThat(strings.get(i)).isEqualTo(text(i));
            }
            assertThat(strings.get(120_000)).isNull();
            assertThat(strings.get(-1)).isNull();
        }
    }

    @Test
    void aTextMayBeLongerThanAPage() throws IOException {
        try (SpooledStrings strings = new SpooledStrings()) {
            for (int i = 0; i < 300; i++) {
                strings.add("é".repeat(32_000) + i);
            }
            strings.complete();
            assertThat(strings.get(299)).isEqualTo("é".repeat(32_000) + 299);
            assertThat(strings.get(0)).endsWith("é0");
        }
    }

    private static String text(int i) {
        return "text é " + i + "x".repeat(i % 30);
    }
}
