package org.clawarehouse.stage;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.Place;
import org.clawarehouse.run.Severity;
import org.clawarehouse.sql.Session;

/** Whether a delivery is the one that was meant (exit 13) and whether what is required has ever come (exit 12). */
public final class DeliveryChecks {

    private static final List<String> REQUIRED = List.of("header", "episodes");

    private final Session session;

    /** Checks through a connection that sees what is staged. */
    public DeliveryChecks(Connection connection) {
        this.session = new Session(connection);
    }

    /** Returns an issue when the last delivery was of a later day than this one's; asked before the delivery is recorded. */
    public List<Issue> order(LocalDate asAt) {
        return session.query("select max(as_at_date) from run.delivery having max(as_at_date) > ?",
                row -> stop("AS_AT_BEFORE_LAST", Place.ofFile(null), "the as-at date " + asAt, "a day on or after "
                        + row.getObject(1, LocalDate.class) + ", the date of the last delivery, or --accept-delivery"), asAt);
    }

    /**
     * Returns the faults of a delivery that is staged and not committed: returns that reach beyond their year, full
     * extracts that know less than half of the children who were open in the last one.
     */
    public List<Issue> wrongDelivery(int deliveryNo) {
        List<Issue> issues = new ArrayList<>(beyondYear(deliveryNo));
        REQUIRED.forEach(table -> issues.addAll(childrenMissing(table, deliveryNo)));
        return issues;
    }

    /** An episode that ends on 1 April lasts to the end of 31 March: ends are half-open. */
    private List<Issue> beyondYear(int deliveryNo) {
        return session.query("""
                select f.name, f.sheet, count(*), min(e.line_no), e.return_year
                from stage.episodes as e
                join run.file as f on f.file_no = e.file_no
                where e.first_delivery = ? and e.gone_in_delivery is null
                    and (e.decom > make_date(e.return_year, 3, 31) or e.dec > make_date(e.return_year, 4, 1))
                group by f.file_no, f.name, f.sheet, e.return_year
                order by f.file_no""", row -> stop("BEYOND_YEAR", new Place(row.getString(1), row.getString(2), row.getInt(4), null),
                row.getLong(3) + " episodes that start or end after 31 March " + row.getInt(5),
                "the return of the year ending 31 March " + row.getInt(5) + " in this folder, or --accept-delivery"), deliveryNo);
    }

    private List<Issue> childrenMissing(String table, int deliveryNo) {
        return session.query("""
                with open_before as (
                    select distinct authority_code, child
                    from stage.episodes
                    where return_year is null and dec is null and first_delivery < ?
                        and (gone_in_delivery is null or gone_in_delivery = ?)
                ),
                delivered as (
                    select distinct authority_code from run.file
                    where delivery_no = ? and contract = ? and return_year is null
                )
                select o.authority_code, count(*), count(*) filter (where exists (
                    select from stage.%s_current as c
                    where c.authority_code = o.authority_code and c.child = o.child and c.return_year is null))
                from open_before as o
                join delivered as d on d.authority_code = o.authority_code
                group by o.authority_code
                order by o.authority_code""".formatted(table), row -> new long[] {row.getLong(2), row.getLong(3)},
                deliveryNo, deliveryNo, deliveryNo, table).stream()
                .filter(children -> children[1] * 2 < children[0])
                .map(children -> stop("CHILDREN_MISSING", Place.ofFile(null), children[1] + " of the " + children[0]
                        + " children open in the last full extract in this one of " + table,
                        "at least half of them: the whole extract of the same authority, or --accept-delivery")).toList();
    }

    /** Returns an issue for each required table of which the authority has never had a row. */
    public List<Issue> missingTables(String authorityCode) {
        return REQUIRED.stream().filter(table -> session.query("select exists (select from stage." + table
                + " where authority_code = ?)", row -> !row.getBoolean(1), authorityCode).get(0))
                .map(table -> stop("TABLE_MISSING", Place.ofFile(null), "no " + table + " of " + authorityCode,
                        "an extract with the headings of ssda903/" + table + " in the inbox")).toList();
    }

    private static Issue stop(String rule, Place place, String found, String expected) {
        return new Issue(Severity.STOP, rule, place, found, expected);
    }
}
