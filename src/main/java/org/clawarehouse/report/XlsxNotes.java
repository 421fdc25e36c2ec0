package org.clawarehouse.report;

import java.util.List;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The last sheet: how each figure is defined, and why one is missing. */
final class XlsxNotes {

    private XlsxNotes() {
    }

    static void write(XSSFWorkbook workbook, XlsxStyles styles, ScorecardData data) {
        XlsxGrid grid = new XlsxGrid(workbook, styles, "Notes", "How each figure is defined",
                XlsxScorecard.about(data));
        grid.headings(List.of("Code", "Indicator", "Definition", "Why it is watched", "How it is computed",
                "If it has no value, why"), 20, 46, 60, 50, 44, 40);
        for (Card card : data.everyCard()) {
            Indicator indicator = card.indicator();
            int row = grid.line();
            grid.text(row, 0, indicator.code());
            grid.text(row, 1, indicator.title());
            grid.text(row, 2, indicator.definition());
            grid.text(row, 3, indicator.why());
            grid.text(row, 4, DefinitionWords.of(indicator));
            grid.text(row, 5, card.current().hasValue() ? "" : NotSupplied.why(card));
        }
        grid.finish("notes", 2);
    }
}
