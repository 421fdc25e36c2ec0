package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.ProgramFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What jobs/authority.yml may say; all else ends with 33 and the name of the key. */
class SettingsTest {

    private static final String SETTINGS = """
            authority: {code: E06000002, name: Middlesbrough}
            history_months: 36
            close_after_days: 15
            tolerance: {percent: 2, rows: 20}
            """;

    @TempDir
    Path folder;

    @Test
    void settingsThatAreOlderThanTheRetentionKeepFourHundredDays() throws IOException {
        assertThat(settings(SETTINGS).keepRunsDays()).isEqualTo(400);
        assertThat(settings(SETTINGS + "keep_runs_days: 30\n").keepRunsDays()).isEqualTo(30);
        assertThatThrownBy(() -> settings(SETTINGS + "keep_runs_days: 0\n")).isInstanceOf(StopException.class).hasMessageContaining("keep_runs_days");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            history_months: 36    | history_months: -3    | without a usable history_months
            history_months: 36    | history_months: 1.5   | without a usable history_months
            history_months: 36    | months: 36            | unknown key months
            code: E06000002       | code: ''             | without a usable code
            percent: 2            | percent: -2           | without a usable percent
            percent: 2            | percent: .nan         | without a usable percent
            history_months: 36    | history_months: 50000 | without a usable history_months
            percent: 2            | percents: 2           | unknown key percents
            tolerance: {          | tolerance: [{          | line
            close_after_days: 15  | history_months: 15    | line""")
    void settingsThatAreNoneAreRefused(String line, String by, String found) {
        assertThat(SETTINGS).contains(line);
        assertThatThrownBy(() -> settings(SETTINGS.replace(line, by))).isInstanceOfSatisfying(StopException.class, stop -> {
            assertThat(stop.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
            assertThat(stop.getMessage()).contains("jobs/authority.yml", found);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a list", "a text"})
    void aFileWithoutKeysIsNoSettings(String text) {
        assertThatThrownBy(() -> settings(text)).isInstanceOfSatisfying(StopException.class,
                stop -> assertThat(stop.exitCode()).isEqualTo(ExitCode.CONFIGURATION));
    }

    private Settings settings(String text) throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        Files.writeString(folder.resolve("jobs/authority.yml"), text);
        return Settings.read(new ProgramFiles(folder));
    }
}
