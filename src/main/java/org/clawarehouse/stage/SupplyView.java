package org.clawarehouse.stage;

import java.util.stream.Collectors;

import org.clawarehouse.extract.Contract;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.sql.Session;

/** The view that says since when each authority has supplied each table: what needs a table that is not is NOT_SUPPLIED. */
public final class SupplyView {

    private static final String NAME = "stage.supply_current";

    private SupplyView() {
    }

    /** Makes the view, in the caller's transaction; it is left alone while the contracts are the same. */
    public static void prepare(Session session, Contracts contracts) {
        String select = contracts.all().stream().map(SupplyView::select).collect(Collectors.joining(" union all "));
        String comment = "One row per authority and table it has supplied, with the first day its rows speak of. Made of "
                + contracts.all().stream().map(c -> c.table() + '(' + c.datedBy() + ')').collect(Collectors.joining(", ")) + '.';
        if (!session.query("select obj_description(to_regclass('" + NAME + "'))", row -> row.getString(1)).contains(comment)) {
            session.execute("create or replace view " + NAME + " as " + select);
            session.execute("comment on view " + NAME + " is '" + comment.replace("'", "''") + "'");
        }
    }

    private static String select(Contract contract) {
        String date = contract.datedBy() == null ? "null::date" : "min(" + StageTable.quoted(contract.datedBy()) + ")";
        return "select authority_code, '" + contract.table() + "'::varchar(60) as table_name, " + date + " as first_date from stage."
                + StageTable.quoted(contract.table() + "_current") + " group by authority_code";
    }
}
