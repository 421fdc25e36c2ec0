package org.clawarehouse.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.clawarehouse.extract.Contract;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.sql.Session;

/** Schema stage as it was on an earlier day: a staged row remembers in which deliveries it was there. */
public final class StagedThen {

    /**
     * The last delivery of a day or before it.
     *
     * @param deliveryNo its number
     * @param asAt       its date, the extract date of what was computed from it
     */
    public record Delivery(int deliveryNo, LocalDate asAt) {
    }

    private StagedThen() {
    }

    /** Returns the last delivery on or before a day; none where nothing had been staged by then. */
    public static Optional<Delivery> delivery(Session session, LocalDate day) {
        return session.query("select delivery_no, as_at_date from run.delivery where as_at_date <= ? order by delivery_no desc limit 1",
                row -> new Delivery(row.getInt(1), row.getObject(2, LocalDate.class)), day).stream().findFirst();
    }

    /**
     * Puts every table back to what a delivery left. For a transaction that is rolled back: rows that came later are closed, and
     * those that went later are open again.
     */
    public static void restore(Session session, Contracts contracts, int deliveryNo) {
        List<StageTable> tables = contracts.all().stream().map((Contract contract) -> StageTable.of(contract)).toList();
        for (StageTable table : tables) {
            session.execute("update " + table.qualified() + " set gone_in_delivery = case when first_delivery > ? then first_delivery end"
                    + " where first_delivery > ? or gone_in_delivery > ?", deliveryNo, deliveryNo, deliveryNo);
        }
    }
}
