package org.clawarehouse.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clawarehouse.synthetic.SyntheticAuthority.Options;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extracts after staff put old rows right, beside those before. */
class CorrectionsTest {

    private static final YearMonth FROM = YearMonth.of(2011, 4);
    private static final YearMonth TO = YearMonth.of(2021, 12);

    @TempDir
    static Path folder;

    private static Path before;
    private static Path after;
    private static List<Correction> planted;

    @BeforeAll
    static void write() throws IOException {
        before = folder.resolve("before");
        after = folder.resolve("after");
        assertThat(SyntheticAuthority.write(before, new Options(2021, 1, FROM, TO), line -> { })).isEmpty();
        planted = SyntheticAuthority.write(after, new Options(2021, 1, FROM, TO, true), line -> { });
    }

    private static Map<String, byte[]> bytes(Path inbox) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(inbox.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    /** The lines of one inbox that the other does not have. */
    private static List<String> only(Path inbox, Path other, String file) throws IOException {
        List<String> lines = new ArrayList<>(lines(inbox, file));
        lines(other, file).forEach(lines::remove);
        return lines;
    }

    private static List<String> lines(Path inbox, String file) throws IOException {
        return List.of(Files.readString(inbox.resolve(file), StandardCharsets.UTF_8).split("\r?\n"));
    }

    @Test
    void onlyTheTablesThatWereCorrectedDiffer() throws IOException {
        Map<String, byte[]> then = bytes(before);
        Map<String, byte[]> now = bytes(after);
        assertThat(now.keySet()).isEqualTo(then.keySet());
        now.keySet().removeIf(file -> Arrays.equals(now.get(file), then.get(file)));
        assertThat(now.keySet()).containsExactly("lcs/care_leavers.csv", "lcs/visits.csv", "ssda903/episodes.csv");
    }

    @Test
    void tenCorrectionsAreListedByTableAndMonth() {
        assertThat(planted.stream().collect(Collectors.groupingBy(Correction::table, Collectors.counting())))
                .isEqualTo(Map.of("episodes", 8L, "care_leavers", 1L, "visits", 1L));
        assertThat(planted).extracting(Correction::what).containsExactlyInAnyOrder("an end of care recorded late", "an end of care recorded late",
                "a start of care recorded late", "the reason why care ended corrected", "an episode entered in error deleted",
                "a placement postcode corrected", "a legal status corrected", "a placement move recorded late",
                "a care leaver's accommodation corrected", "a visit recorded late");
        assertThat(planted).extracting(Correction::month).allMatch(month -> month.isBefore(TO.minusMonths(2)))
                .contains(YearMonth.of(2021, 5), YearMonth.of(2021, 9));
    }

    /** Eight corrections: one row is gone, one is new, and seven are amended (the move amends the row before it too). */
    @Test
    void onlyThePlantedRowsOfTheEpisodesDiffer() throws IOException {
        List<String> gone = only(before, after, "ssda903/episodes.csv");
        List<String> come = only(after, before, "ssda903/episodes.csv");
        assertThat(gone).hasSize(8);
        assertThat(come).hasSize(8);
        assertThat(children(gone)).hasSize(8);
        assertThat(children(come)).hasSize(7).isSubsetOf(children(gone));
        assertThat(come).filteredOn(line -> line.contains(",10/05/2021,E4A,")).hasSize(1);
        assertThat(come).filteredOn(line -> line.contains(",10/09/2021,E4A,")).hasSize(1);
        assertThat(come).filteredOn(line -> line.contains(",15/08/2021,P,")).hasSize(1);
        assertThat(come).filteredOn(line -> line.contains(",E1,")).hasSize(1);
    }

    private static List<String> children(List<String> lines) {
        return lines.stream().map(line -> line.split(",")[0]).distinct().sorted().toList();
    }

    @Test
    void oneStatusIsAmendedAndOneVisitIsNew() throws IOException {
        assertThat(only(before, after, "lcs/care_leavers.csv")).hasSize(1);
        assertThat(only(after, before, "lcs/care_leavers.csv")).singleElement().asString().endsWith(",X2");
        assertThat(only(before, after, "lcs/visits.csv")).isEmpty();
        assertThat(only(after, before, "lcs/visits.csv")).singleElement().asString().contains(",11/08/2021,Statutory,Y,Y");
    }

    @Test
    void theSameSeedPlantsTheSameCorrections() throws IOException {
        Path again = folder.resolve("again");
        assertThat(SyntheticAuthority.write(again, new Options(2021, 1, FROM, TO, true), line -> { })).isEqualTo(planted);
        assertThat(Files.mismatch(again.resolve("ssda903/episodes.csv"), after.resolve("ssda903/episodes.csv"))).isEqualTo(-1);
    }

    @Test
    void whereThereIsNothingOldEnoughNothingIsPlanted() throws IOException {
        assertThat(SyntheticAuthority.write(folder.resolve("young"), new Options(2021, 1, FROM, FROM, true), line -> { })).isEmpty();
    }
}
