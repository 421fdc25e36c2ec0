package org.clawarehouse.stage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clawarehouse.extract.Contract;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFile;

/**
 * The views that say since when each authority has supplied each table (what needs a table that is not is NOT_SUPPLIED), which
 * tables a stand-in fills, and what cannot be told from its rows.
 */
public final class SupplyView {

    private static final String NAME = "stage.supply_current";
    private static final String STAND_INS = "stage.stand_in_current";
    private static final String WITHHELD = "stage.withheld_current";
    private static final List<String> REQUIRED_BY_ALL = List.of("header", "episodes");

    private SupplyView() {
    }

    /** Makes the views of tables without stand-ins, in the caller's transaction. */
    public static void prepare(Session session, Contracts contracts) {
        prepare(session, contracts, List.of());
    }

    /**
     * Makes the views, in the caller's transaction, after {@link StageSchema}; they are left alone while contracts and
     * stand-ins are the same.
     *
     * @param standInFiles the files of {@code sql/standins}
     */
    public static void prepare(Session session, Contracts contracts, List<SqlFile> standInFiles) {
        Map<String, StandIn> standIns = StandIn.of(standInFiles, contracts);
        make(session, STAND_INS, "One row per authority and table that a stand-in fills, with the first day for which it tells the whole. Made of "
                + standIns.values().stream().map(s -> s.file().name()).collect(Collectors.joining(", ")) + '.', standIns(standIns.values()));
        make(session, NAME, "One row per authority and table it has supplied, with the first day its rows speak of. Made of "
                + contracts.all().stream().map(c -> c.table() + '(' + c.datedBy() + ')').collect(Collectors.joining(", ")) + '.',
                contracts.all().stream().map(contract -> supply(contract, standIns.containsKey(contract.table()))).collect(Collectors.joining(" union all ")));
        make(session, WITHHELD, "One row per authority and indicator (empty: every one) that stand-ins cannot tell before a day (empty: ever). Made of "
                + standIns.values().stream().map(s -> s.file().name() + s.notFor()).collect(Collectors.joining(", ")) + '.', withheld(standIns.values()));
    }

    private static void make(Session session, String name, String comment, String select) {
        if (!session.query("select obj_description(to_regclass('" + name + "'))", row -> row.getString(1)).contains(comment)) {
            session.execute("create or replace view " + name + " as " + select);
            session.execute("comment on view " + name + " is '" + comment.replace("'", "''") + "'");
        }
    }

    /** A stand-in speaks of no day before the first for which it tells the whole. */
    private static String supply(Contract contract, boolean stoodInFor) {
        String date = contract.datedBy() == null ? "null::date" : "min(" + StageTable.quoted(contract.datedBy()) + ")";
        String first = !stoodInFor ? date : "greatest(" + date + ", (select max(s.known_from) from stage."
                + StageTable.quoted(contract.table() + "_stand_in") + " as s where s.authority_code = c.authority_code))";
        return "select c.authority_code, '" + contract.table() + "'::varchar(60) as table_name, " + first + " as first_date from stage."
                + StageTable.quoted(contract.table() + "_current") + " as c group by c.authority_code";
    }

    private static String standIns(Collection<StandIn> standIns) {
        return standIns.isEmpty() ? nothing() : standIns.stream().map(s -> "select authority_code, '"
                + s.table().name() + "'::varchar(60) as table_name, max(known_from) as known_from from " + s.view()
                + " group by authority_code").collect(Collectors.joining(" union all "));
    }

    /** Before the day from which the required tables are known whole nothing is. */
    private static String withheld(Collection<StandIn> standIns) {
        Stream<String> required = Stream.of("select authority_code, null::varchar(60) as indicator_code, known_from from " + STAND_INS
                + " where known_from is not null and table_name in ('" + String.join("', '", REQUIRED_BY_ALL) + "')");
        Stream<String> never = standIns.stream().filter(s -> !s.notFor().isEmpty()).map(s -> "select distinct authority_code,"
                + " code::varchar(60), null::date from " + s.view() + " cross join unnest(array['" + String.join("', '", s.notFor()) + "']) as code");
        return Stream.concat(required, never).collect(Collectors.joining(" union all "));
    }

    private static String nothing() {
        return "select null::varchar(9) as authority_code, null::varchar(60) as table_name, null::date as known_from where false";
    }
}
