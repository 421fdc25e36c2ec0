package org.clawarehouse.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One cell of ChAT's page, a row of {@code mart.rpt_chat}.
 *
 * @param section     part of the page
 * @param measure     table of the part
 * @param breakdown   row of the table
 * @param split       column of the row, null where the table has one alone
 * @param splitOrder  place of the column, 0 where the table has one alone
 * @param children    how many, null where the cell is no count or empty
 * @param denominator out of how many, or null
 * @param percent     children out of the denominator, 0 to 100, or null
 * @param value       a figure that is neither, or null
 * @param unit        what the cell is counted in
 * @param status      OK, or why the cell is empty
 */
record ChatCell(String section, String measure, String breakdown, String split, int splitOrder, BigDecimal children,
                BigDecimal denominator, BigDecimal percent, BigDecimal value, String unit, String status) {

    static final String COLUMNS = "section, measure, breakdown, split, split_order, children, denominator, per_hundred, value, unit, status";

    static ChatCell of(ResultSet row) throws SQLException {
        return new ChatCell(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5), row.getBigDecimal(6),
                row.getBigDecimal(7), row.getBigDecimal(8), row.getBigDecimal(9), row.getString(10), row.getString(11));
    }

    /** Returns whether there is nothing to print. */
    boolean isEmpty() {
        return children == null && percent == null && value == null;
    }

    /** Returns whether the cell is a figure of its own, a share of something other than the rest of its table. */
    boolean isShare() {
        return "percent".equals(unit);
    }

    /** Returns why the cell is empty, in words. */
    String why() {
        return "NO_DENOMINATOR".equals(status) ? "nobody to count" : "not supplied";
    }
}
