package org.clawarehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.sql.SqlFile;
import org.junit.jupiter.api.Test;

/** Holds the house together: imports, circles, headers and files that belong together. */
class HouseTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.clawarehouse");
    private static final List<String> ROOMS = List.of("extract", "stage", "conform", "measure", "publish", "report", "synthetic");
    private static final Pattern QUALIFIED = Pattern.compile(
            "\\b(from|join)\\s+(stage|conform|measure|mart|identity|run|batch)\\.", Pattern.CASE_INSENSITIVE);

    private final ProgramFiles files = new ProgramFiles(Path.of(""));

    @Test
    void theSharedWordsNeedNothingButJava() {
        noClasses().that().resideInAPackage("org.clawarehouse.run")
                .should().dependOnClassesThat().resideOutsideOfPackages("java..", "org.clawarehouse.run").check(PROGRAM);
    }

    @Test
    void noRoomKnowsAnotherButStageReadsExtracts() {
        for (String room : ROOMS) {
            String[] others = ROOMS.stream().filter(r -> !r.equals(room) && !(room.equals("stage") && r.equals("extract")))
                    .map(r -> "org.clawarehouse." + r + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage("org.clawarehouse." + room + "..")
                    .should().dependOnClassesThat().resideInAnyPackage(others).check(PROGRAM);
        }
    }

    @Test
    void nothingBelowKnowsTheJobs() {
        noClasses().that().resideOutsideOfPackage("org.clawarehouse.job..")
                .should().dependOnClassesThat().resideInAPackage("org.clawarehouse.job..").check(PROGRAM);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("org.clawarehouse.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void theSecondJacksonIsNobodysFriend() {
        noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson..").check(PROGRAM);
    }

    @Test
    void everySqlFileNamesItsTablesWithoutSchema() {
        List<String> qualified = files.sql("sql").stream().filter(f -> !f.path().contains("/migrations/"))
                .filter(f -> QUALIFIED.matcher(f.text()).find()).map(SqlFile::path).toList();
        assertThat(qualified).isEmpty();
    }

    @Test
    void everyIndicatorIsNamedAfterItsCodeAndLiesInTheFolderOfItsTheme() {
        for (SqlFile file : files.sql("sql/indicators")) {
            assertThat(file.name()).as(file.path()).isEqualTo(file.header("code").toLowerCase(Locale.ROOT).replace('.', '_'));
            assertThat(file.folder().replace('_', ' ')).as(file.path()).isEqualTo(file.header("theme"));
        }
    }

    @Test
    void everyIndicatorHasACaseThatExpectsAFigureOfIt() throws IOException {
        StringBuilder cases = new StringBuilder();
        try (var paths = Files.walk(Path.of("src/test/resources/cases"))) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".yml")).toList()) {
                cases.append(Files.readString(path));
            }
        }
        for (SqlFile file : files.sql("sql/indicators")) {
            String code = Pattern.quote(file.header("code")) + (file.header("members").isBlank() ? "" : "\\.\\w+");
            assertThat(Pattern.compile("^ +" + code + " \\d{4}-\\d\\d", Pattern.MULTILINE).matcher(cases).find())
                    .as("a case for " + file.header("code")).isTrue();
        }
    }

    @Test
    void everySourceFileIsUtf8WithoutTabsOrCarriageReturns() throws IOException {
        for (String folder : List.of("src/main/java", "src/test/java", "sql", "jobs")) {
            try (var paths = Files.walk(Path.of(folder))) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(path)).as(path.toString()).doesNotContain("\t").doesNotContain("\r");
                }
            }
        }
    }

    /** A warehouse that exists has run it: a change to a table is a new file, which adds its line (sha256sum) to the list. */
    @Test
    void noMigrationIsEverEdited() throws Exception {
        List<String> now = new ArrayList<>();
        for (SqlFile file : files.sql("sql/migrations")) {
            byte[] bytes = Files.readAllBytes(Path.of(file.path()));
            String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            now.add(digest + "  " + Path.of(file.path()).getFileName());
        }
        assertThat(now).containsExactlyInAnyOrderElementsOf(Files.readAllLines(Path.of("src/test/resources/migrations.sha256")));
    }
}
