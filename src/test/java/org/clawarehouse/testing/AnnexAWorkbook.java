package org.clawarehouse.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of Annex A as authorities send them: a cover, title rows above the headings, dates as Excel dates, as serial numbers and
 * as text, answers with and without their letters.
 *
 * <p>Children: A1 in-house foster care since 10 January 2021, in care since June 2019; A2 in a private children's home since 5 May 2021;
 * A3 from 10 January to 20 June 2021; A4 in care since February 2020, placement order of March 2021, with adopters since 1 May 2021;
 * A5 unaccompanied, since 2 April 2021. Young people: L1 at university in touch, L2 in custody and not in touch, both twenty.
 */
public final class AnnexAWorkbook {

    private static final Object[] LOOKED_AFTER = {"Child Unique ID", "Gender", "Ethnicity", "DATE OF BIRTH", "Age of Child (Years)",
        "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months", "Does the Child have a Disability",
        "Date Started to be  Looked After", "Child's Category of Need", "Start date of current legal status", "Child's Legal Status",
        "Date of Latest Statutory Review", "Date of Last Social Work Visit", "What is the permanence plan for the child?",
        "Date of Last Health Assessment", "Date of Last Dental Check", "Number of Placements in the Last 12 months",
        "Date Ceased to be Looked After", "Reason Ceased to be Looked After", "Start Date of Most Recent Placement", "Placement Type",
        "Placement Provider", "Placement postcode", "URN of Placement", "Placement Location", "Allocated Team", "Allocated Worker"};

    private AnnexAWorkbook() {
    }

    /** Returns lists 1, 8, 9 and 10 of an inspection at the end of June 2021. */
    public static byte[] june2021() {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("Cover").createRow(0).createCell(0).setCellValue("Annex A");
            sheet(workbook, "List 1", new Object[] {"Child Unique ID", "Date of Contact", "Contact Source"}, new Object[] {"Z1", "03/05/2021", "School"});
            sheet(workbook, "List 8", LOOKED_AFTER, a1(), a2(), a3(), a4(), a5());
            sheet(workbook, "List 9", new Object[] {"Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Allocated Personal Advisor",
                "Eligibility Category", "Latest Pathway Plan Review Date", "LA in Touch", "Latest Date of Contact", "Type of Accommodation",
                "Suitability of Accommodation", "Activity Status"},
                    new Object[] {"L1", "b) Female", "WBRI", "01/02/2001", "x", "b) Former relevant child", 44300, "a) Yes", 44370, "U", "a) Suitable", "F2"},
                    new Object[] {"L2", "Male", "White - British", 36900, "y", "F", null, "No", "01/03/2021", "X - custody", "b) Unsuitable", "G5 - NEET other"});
            sheet(workbook, "List 10", new Object[] {"Child Unique ID", "Family identifier", "Date of Birth", "Date Entered Care",
                "Date of Decision that Child Should be Placed for Adoption", "Date of Placement Order", "Date of Matching Child and Prospective Adopters",
                "Date Placed for Adoption", "Date of Adoption Order", "Date of Decision that Child Should No Longer be Placed for Adoption"},
                    new Object[] {"A4", "F9", "15/12/2019", "01/02/2020", "10/12/2020", LocalDate.of(2021, 3, 1), "20/04/2021", "01/05/2021", null, null});
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object[] a1() {
        return new Object[] {"A1", "a Male", "A1 - White British", LocalDate.of(2010, 3, 15), 11, "b) No", "a) Yes", 43617, "N1", "01/06/2019", "C2 - Full care order",
            "01/05/2021", "15/06/2021", "f) Long-term fostering", "01/03/2021", 44287, 2, null, null, "10/01/2021", "U6", "a) Own provision (by the local authority)",
            "TS1 1AB", "1234567", "a) In", "T", "W"};
    }

    private static Object[] a2() {
        return new Object[] {"A2", "b) Female", "Mixed White and Asian", "20/08/2008", 12, "No", "No", "2021-05-05", "Abuse or neglect", null, "Interim care order (s38)",
            null, 44367, "return to family", null, null, 1, null, null, "05/05/2021", "K2 - Children's home", "b Private provision", "NE1 1AA", null, "b) Out", "T", "W"};
    }

    private static Object[] a3() {
        return new Object[] {"A3", "Male", "wbri", 40179, 11, "b) No", "b) No", "10/01/2021", "N5 Family dysfunction", "10/01/2021", "V2", "01/04/2021", "01/06/2021",
            "a", null, null, 1, "20/06/2021", "E4A - returned home, planned", "10/01/2021", "U6", "a", "TS1 1AB", null, "In", "T", "W"};
    }

    private static Object[] a4() {
        return new Object[] {"A4", "c) Not stated", "Any other ethnic group", "15/12/2019", 1, "b) No", "b) No", "01/02/2020", "N1", LocalDate.of(2021, 3, 1), "E1",
            "01/06/2021", "10/06/2021", "b) Adoption", null, null, 2, null, null, "01/05/2021", "A6", "c) Other", null, null, "b) Out", "T", "W"};
    }

    private static Object[] a5() {
        return new Object[] {"A5", "Male", "Not yet obtained", "09/09/2004", 16, "a) Yes", "b) No", "02/04/2021", "N8", null, "V2", null, "20/05/2021", "d) Supported living",
            null, null, 1, null, null, null, "H5", "c Other", null, null, "a) In", "T", "W"};
    }

    private static void sheet(XSSFWorkbook workbook, String name, Object[] headings, Object[]... rows) {
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat((short) 14);
        XSSFSheet sheet = workbook.createSheet(name);
        sheet.createRow(0).createCell(0).setCellValue("Annex A, " + name);
        sheet.createRow(2).createCell(1).setCellValue("Data as at the day of the inspection");
        fill(sheet.createRow(4), day, headings);
        for (int i = 0; i < rows.length; i++) {
            fill(sheet.createRow(5 + i), day, rows[i]);
        }
    }

    private static void fill(Row row, CellStyle day, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof LocalDate date) {
                row.createCell(i).setCellValue(date);
                row.getCell(i).setCellStyle(day);
            } else if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (values[i] != null) {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }
}
