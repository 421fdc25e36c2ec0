package org.clawarehouse.job;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import org.clawarehouse.sql.Session;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every case of {@code src/test/resources/cases}, from the files as they arrive to the figure and its evidence. */
class CaseTest {

    @TempDir
    Path inboxes;

    @TestFactory
    List<DynamicNode> everyCaseComesOutAsWorkedOutByHand() throws Exception {
        List<Case> cases = Case.readAll(Path.of("src/test/resources/cases")).stream().filter(CaseTest::isChosen).toList();
        Map<LocalDate, List<Case>> byDate = cases.stream().collect(Collectors.groupingBy(Case::asAt, TreeMap::new, Collectors.toList()));
        Map<String, List<DynamicNode>> byFile = new LinkedHashMap<>();
        for (Map.Entry<LocalDate, List<Case>> date : byDate.entrySet()) {
            Session session = new CaseWarehouse(date.getKey())
                    .run(date.getValue(), Files.createDirectory(inboxes.resolve(date.getKey().toString())));
            for (Case one : date.getValue()) {
                byFile.computeIfAbsent(one.file(), f -> new ArrayList<>()).add(dynamicTest(one.name(), () -> check(session, one)));
            }
        }
        return byFile.entrySet().stream().<DynamicNode>map(e -> dynamicContainer(e.getKey(), e.getValue())).toList();
    }

    /** {@code -Dcases=cp22,stab3} runs the files of these names alone, for whoever is writing one. */
    private static boolean isChosen(Case one) {
        String chosen = System.getProperty("cases", "");
        return chosen.isEmpty() || Arrays.asList(chosen.split(",")).contains(one.file().replace(".yml", ""));
    }

    private static void check(Session session, Case one) {
        SoftAssertions all = new SoftAssertions();
        Expectation expectation = new Expectation(session, one.authority());
        one.expect().entrySet().forEach(expected -> all.check(() -> expectation.check(expected)));
        all.assertAll();
    }
}
