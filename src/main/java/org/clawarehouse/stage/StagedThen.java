package org.clawarehouse.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.clawarehouse.extract.Contract;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.sql.Session;

/** Schema stage as it was on an earlier day: a staged row remembers in which deliveries it was there. */
public final class StagedThen {

    private StagedThen() {
    }

    /**
     * Returns the number of the last delivery that had come before the first one of a later day: one of an earlier day may have
     * been accepted after that. None where nothing had been staged by then.
     */
    public static Optional<Integer> delivery(Session session, LocalDate day) {
        return session.query("""
                select max(delivery_no) from run.delivery
                where delivery_no < all (select delivery_no from run.delivery where as_at_date > ?)
                having count(*) > 0""", row -> row.getInt(1), day).stream().findFirst();
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
