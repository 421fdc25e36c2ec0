package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** {@code lcs/placement_orders}: the court's orders that also stand in the episodes as legal status E1. */
final class PlacementOrders {

    private PlacementOrders() {
    }

    /** The day of the order, or null. */
    static LocalDate order(Period period) {
        return period.legal.entrySet().stream().filter(entry -> entry.getValue().equals("E1"))
                .map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /** The order on a child who leaves care without being adopted is revoked that day. */
    static Table of(List<Child> children, LocalDate last) {
        Table table = new Table("placement_orders", "CHILD, ORDER_DATE, REVOKED_DATE", last);
        for (Child child : children) {
            for (Period period : child.periods) {
                LocalDate order = order(period);
                if (order != null) {
                    boolean adopted = period.end != null && period.reason.startsWith("E1");
                    table.add(order, child.id, table.date(order), table.date(adopted ? null : period.end));
                }
            }
        }
        return table;
    }
}
