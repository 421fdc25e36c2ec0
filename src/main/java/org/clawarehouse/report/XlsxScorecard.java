package org.clawarehouse.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the same month as a workbook: real numbers, Excel's own charts, one sheet a theme, nothing hidden. */
public final class XlsxScorecard {

    private final ScorecardData data;

    /** Makes the workbook of a month. */
    public XlsxScorecard(ScorecardData data) {
        this.data = data;
    }

    /** Writes the workbook, replacing what is there; the same figures give the same bytes. */
    public void write(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XlsxStyles styles = new XlsxStyles(workbook);
            Map<String, String> contents = new LinkedHashMap<>();
            workbook.createSheet("Cover");
            sheets(workbook, styles, contents);
            cover(workbook, styles, contents);
            properties(workbook);
            workbook.write(bytes);
            Files.write(file, FixedZip.of(bytes.toByteArray()));
        }
    }

    /** Returns whose figures they are, of when, and whether they are invented. */
    static String about(ScorecardData data) {
        return data.authority().name() + ", " + Figures.month(data.month()) + "."
                + (data.authority().isSynthetic() ? " Synthetic data: no real child is described." : "");
    }

    private void sheets(XSSFWorkbook workbook, XlsxStyles styles, Map<String, String> contents) {
        XlsxSummary.write(workbook, styles, data);
        contents.put("This month", "Every indicator with its target, changes, highest value and comparators");
        for (int i = 0; i < data.themes().size(); i++) {
            Theme theme = data.themes().get(i);
            String name = sheetName(theme.name(), contents);
            XlsxTheme.write(workbook, styles, name, "theme_" + (i + 1), theme, data);
            contents.put(name, "Thirteen months and charts: " + theme.name().toLowerCase(java.util.Locale.ROOT));
        }
        XlsxNotes.write(workbook, styles, data);
        contents.put("Notes", "How each figure is defined, and why one is missing");
    }

    private static String sheetName(String theme, Map<String, String> taken) {
        String name = WorkbookUtil.createSafeSheetName(theme);
        return taken.keySet().stream().noneMatch(name::equalsIgnoreCase) && !name.equalsIgnoreCase("Notes") ? name
                : WorkbookUtil.createSafeSheetName((taken.size() + 1) + " " + theme);
    }

    private void cover(XSSFWorkbook workbook, XlsxStyles styles, Map<String, String> contents) {
        XlsxCover cover = new XlsxCover(workbook.getSheet("Cover"), styles);
        cover.lines("Corporate parenting scorecard", introduction());
        contents.forEach((sheet, holds) -> {
            XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + sheet.replace("'", "''") + "'!A1");
            cover.entry(sheet, holds, link);
        });
    }

    private List<String> introduction() {
        List<String> lines = new ArrayList<>(List.of(data.authority().name() + " (" + data.authority().code() + ")",
                Figures.month(data.month()) + ": thirteen months to " + Figures.day(data.month().atEndOfMonth())));
        if (data.authority().isSynthetic()) {
            lines.add("Synthetic data: no real child is described.");
        }
        if (data.isRestated() || data.edition() == Edition.REPORTED) {
            lines.add(data.edition().inWords(data.month()) + ".");
        }
        lines.add("Cells hold exact values; what is shown is rounded half up. Computed "
                + Figures.day(data.computedAt().atOffset(ZoneOffset.UTC).toLocalDate()) + ".");
        return lines;
    }

    private void properties(XSSFWorkbook workbook) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setCreator("");
        core.setTitle("Corporate parenting scorecard, " + data.authority().name() + ", " + Figures.month(data.month()));
        core.setCreated(Optional.of(Date.from(data.computedAt())));
        core.setModified(Optional.of(Date.from(data.computedAt())));
    }
}
