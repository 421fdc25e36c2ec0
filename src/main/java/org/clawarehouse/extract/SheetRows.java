package org.clawarehouse.extract;

import java.io.IOException;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clawarehouse.run.Place;

/**
 * The rows of one sheet, one at a time. Cells are values and not what Excel would show: numbers as plain decimals, dates
 * as the serial numbers they are, formulas as their last result.
 */
final class SheetRows implements RawCells {

    private final XMLStreamReader xml;
    private final String file;
    private final String sheet;
    private final Limits limits;
    private final SheetCell cell;
    private String[] cells = new String[64];
    private int count;
    private int length;
    private int number;
    private boolean nul;
    private String table;
    private boolean ended;

    SheetRows(XMLStreamReader xml, String file, String sheet, Limits limits, SheetCell cell) {
        this.xml = xml;
        this.file = file;
        this.sheet = sheet;
        this.limits = limits;
        this.cell = cell;
    }

    /** Moves to the next row that the sheet stores; false when it has been read to its end, behind which there may be none. */
    boolean next() throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            int event = Xml.next(xml, file);
            if (event == XMLStreamConstants.START_ELEMENT && startsRow()) {
                startRow();
                readCells();
                return true;
            }
            ended |= event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData");
        }
        return false;
    }

    /** Other things of a sheet have rows of their own, in other namespaces. */
    private boolean startsRow() {
        if (table == null && xml.getLocalName().equals("sheetData")) {
            table = xml.getNamespaceURI();
            return false;
        }
        boolean row = xml.getLocalName().equals("row") && (table == null || table.equals(xml.getNamespaceURI()));
        if (row && (table == null || ended)) {
            throw damaged("rows outside the table of the sheet");
        }
        return row;
    }

    private void startRow() {
        String given = xml.getAttributeValue(null, "r");
        int row = given == null ? number + 1 : CellReference.number(given);
        if (row < 1 || row > limits.sheetRows()) {
            throw Refusal.tooMuch(place(), "a row beyond the end of a sheet", "rows 1 to " + limits.sheetRows());
        }
        if (row <= number) {
            throw damaged("rows that are out of order or there twice");
        }
        Arrays.fill(cells, 0, count, "");
        count = 0;
        length = 0;
        nul = false;
        number = row;
    }

    private void readCells() throws XMLStreamException, IOException {
        while (true) {
            int event = Xml.next(xml, file);
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                readCell();
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return;
            }
        }
    }

    private void readCell() throws XMLStreamException, IOException {
        cell.start();
        int column = cell.reference() == null ? count : CellReference.column(cell.reference());
        if (column >= limits.columns()) {
            throw Refusal.tooMuch(place(), "a cell beyond the last column of a sheet", "columns 1 to " + limits.columns());
        }
        if (column < count) {
            throw damaged("cells that are out of order, there twice or without a place");
        }
        String text = cell.text();
        if (text == null) {
            throw damaged("a cell that refers to a text the workbook does not hold");
        }
        length += text.length();
        if (length > limits.lineBytes()) {
            throw Refusal.tooMuch(place(), "a row of more than " + limits.lineBytes() + " characters", "rows of a table");
        }
        nul |= text.indexOf('\0') >= 0;
        makeRoom(column);
        cells[column] = Blanks.strip(text);
        count = column + 1;
    }

    private void makeRoom(int column) {
        if (column >= cells.length) {
            int length = cells.length;
            cells = Arrays.copyOf(cells, Math.max(column + 1, length * 2));
        }
        Arrays.fill(cells, count, column, "");
    }

    private RuntimeException damaged(String found) {
        return Refusal.unusable(place(), "DAMAGED_SHEET", found, "a sheet as Excel writes it; open and save it in Excel");
    }

    private Place place() {
        return new Place(file, SafeName.of(sheet), number, null);
    }

    /** Returns what is wrong with the row, or null. */
    String broken() {
        return nul ? "a NUL character" : null;
    }

    int number() {
        return number;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public String cell(int index) {
        return cells[index];
    }

    @Override
    public boolean isBlank(int index) {
        return cells[index].isEmpty();
    }
}
