package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clawarehouse.extract.TestWorkbook.row;
import static org.clawarehouse.extract.TestWorkbook.rows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import org.clawarehouse.run.StopException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook is read whole or refused: no damage makes a table shorter, or something else, in silence. */
class DamagedWorkbookTest {

    private static final String FILE = "lcs/v.xlsx";
    private static final String TABLE = rows("CHILD,VISIT_DATE,SEEN", "1,30/06/2021,Y", "2,30/06/2021,N");

    @TempDir
    Path root;

    private Delivery delivery;

    @BeforeEach
    void emptyInbox() {
        delivery = new Delivery(root);
    }

    private void isDamaged(byte[] workbook) {
        StopException stop = delivery.put(FILE, workbook).refused(FILE);
        assertThat(stop).hasMessageContaining(FILE).hasMessageContaining("DAMAGED");
        assertThat(stop.exitCode().code()).isEqualTo(11);
    }

    private static TestWorkbook workbook() {
        return new TestWorkbook().sheet("Visits", null, TABLE);
    }

    @Test
    void rowsBehindTheEndOfTheTableAreNotPassedOver() {
        isDamaged(new TestWorkbook().sheet("Visits", null, TABLE + "</sheetData><sheetData>" + row(4, "3", "30/06/2021", "Y")).bytes());
        isDamaged(new TestWorkbook().sheet("Visits", null, TABLE + "</sheetData></worksheet>" + row(4, "3", "30/06/2021", "Y")).bytes());
    }

    @Test
    void rowsOfOtherThingsOnTheSheetAreNoRowsOfTheTable() {
        String anchor = "</sheetData><x:anchor xmlns:x=\"urn:drawing\"><x:row>3</x:row></x:anchor><sheetData>";
        delivery.put(FILE, new TestWorkbook().sheet("Visits", null, TABLE + anchor).bytes());
        assertThat(delivery.lines(FILE)).hasSize(2);
    }

    /** A stored text is not packed, so that another letter in it unpacks without complaint. */
    @Test
    void aPartThatIsNotAsItWasPackedIsDamage() {
        byte[] workbook = Stored.workbook(workbook());
        delivery.put(FILE, workbook);
        assertThat(delivery.lines(FILE)).hasSize(2);
        String text = new String(workbook, StandardCharsets.ISO_8859_1);
        isDamaged(text.replaceFirst("<t>Y</t>", "<t>N</t>").getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<sheet name=\"Visits\" sheetId=\"1\" r:id=\"rId1\"/>", "worksheets/sheet1.xml\"", "worksheet+xml"})
    void aSheetThatNothingListsIsNotPassedOver(String listed) {
        String whole = new String(Stored.workbook(workbook()), StandardCharsets.ISO_8859_1);
        assertThat(whole).contains(listed);
        isDamaged(Stored.repacked(whole.replace(listed, listed.startsWith("<") ? "" : listed.replace("sheet", "shett"))));
    }

    @Test
    void whatIsCalledAWorkbookAndIsNoneIsDamage() {
        byte[] workbook = workbook().bytes();
        workbook[0] = 'Q';
        isDamaged(workbook);
        isDamaged("CHILD;NOTHING\r\n1;2\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytesThatAreNoCharactersAreDamageAndNothingIsPrinted() {
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            String whole = new String(Stored.workbook(workbook()), StandardCharsets.ISO_8859_1);
            isDamaged(Stored.repacked(whole.replace("<t>Y</t>", "<t>\u00ff</t>")));
        } finally {
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void aPartMayBeInAnyEncodingOfUnicode(String charset) {
        String sheet = "\ufeff<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + TABLE + "</sheetData></worksheet>";
        byte[] encoded = (charset.equals("UTF-16") ? sheet.substring(1) : sheet).getBytes(java.nio.charset.Charset.forName(charset));
        delivery.put(FILE, Stored.with(workbook(), "xl/worksheets/sheet1.xml", encoded));
        assertThat(delivery.lines(FILE)).hasSize(2);
        delivery.put(FILE, Stored.with(workbook(), "xl/worksheets/sheet1.xml", Arrays.copyOf(encoded, encoded.length - 3)));
        assertThat(delivery.refused(FILE).exitCode().code()).isEqualTo(11);
    }
}
