package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clawarehouse.run.StopException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with random damage end as lines or as a refusal, never as anything else. The seeds are fixed. */
class DamageTest {

    private static final int JOINED = 4;

    @TempDir
    Path root;

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int spots = 1 + random.nextInt(4);
        byte[] nasty = {'"', ',', '\n', '\r', 0, (byte) 0xC3, (byte) 0x81, ';', ' ', '<', '&', (byte) 0xFF};
        for (int i = 0; i < spots; i++) {
            bytes[random.nextInt(bytes.length)] = random.nextBoolean() ? nasty[random.nextInt(nasty.length)] : (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1) : bytes;
    }

    /** Lines with anything on them; each of the four spots may make a quote that joins a line with the next. */
    private static int physical(byte[] bytes) {
        return (int) new String(bytes, StandardCharsets.ISO_8859_1).lines().filter(l -> l.chars().anyMatch(c -> c != 0x85 && c != 0xA0 && c > ' ' && c != ',')).count();
    }

    private List<Line> linesOrRefusal(String name, byte[] bytes) {
        Delivery delivery = new Delivery(root).put(name, bytes);
        List<Line> lines = new ArrayList<>();
        try {
            delivery.open(name).forEach(extract -> lines.addAll(Delivery.lines(extract)));
        } catch (StopException e) {
            assertThat(e.exitCode().code()).isIn(11, 14);
        }
        return lines;
    }

    @Test
    void ofTextNoLineIsLostAndNoneComesTwice() {
        StringBuilder text = new StringBuilder(Delivery.EPISODES + "\n");
        for (int i = 0; i < 30; i++) {
            text.append(i % 3 == 0 ? "\"" + Delivery.episode("" + i).replace(",", "\",\"") + "\"" : Delivery.episode("" + i)).append('\n');
        }
        byte[] whole = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 400; seed++) {
            byte[] bytes = damaged(whole, new Random(seed));
            List<Line> lines = linesOrRefusal("ssda903/e.csv", bytes);
            assertThat(lines).extracting(Line::number).doesNotHaveDuplicates().isSorted();
            if (!lines.isEmpty()) {
                assertThat(lines).as("seed %d", seed).hasSizeBetween(physical(bytes) - 1 - JOINED, physical(bytes));
            }
        }
    }

    @Test
    void ofAWorkbookNothingButLinesOrARefusalComes() {
        byte[] whole = new TestWorkbook().sheet("x", null, TestWorkbook.rows("Period,CostC,Amount", "202103,C1,5", "202104,C2,6"))
                .sharedStrings("<si><t>a</t></si>").bytes();
        for (int seed = 0; seed < 150; seed++) {
            assertThat(linesOrRefusal("finance/l.xlsx", damaged(whole, new Random(seed)))).hasSizeLessThan(10);
        }
    }

    @Test
    void ofTheXmlInsideAWorkbookNothingButLinesOrARefusalComes() {
        String rows = TestWorkbook.rows("Period,CostC,Amount", "202103,C1,5") + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c></row>";
        for (int seed = 0; seed < 250; seed++) {
            byte[] damaged = damaged(rows.getBytes(StandardCharsets.UTF_8), new Random(seed));
            byte[] workbook = new TestWorkbook().sheet("x", null, new String(damaged, StandardCharsets.ISO_8859_1))
                    .sharedStrings("<si><t>a</t></si>").bytes();
            assertThat(linesOrRefusal("finance/l.xlsx", workbook)).hasSizeLessThan(10);
        }
    }
}
