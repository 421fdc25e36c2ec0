package org.clawarehouse.stage;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    public List<Issue> wrongDelivery(int deliveryNo, StagingResult result) {
        List<Issue> issues = new ArrayList<>(beyondYear(deliveryNo, result));
        result.files().stream().filter(f -> REQUIRED.contains(f.table()) && f.returnYear() == null)
                .map(f -> List.of(f.table(), f.authorityCode())).distinct()
                .forEach(f -> issues.addAll(childrenMissing(f.get(0), f.get(1), deliveryNo)));
        return issues;
    }

    /** An episode that ends on 1 April lasts to the end of 31 March: ends are half-open. */
    private List<Issue> beyondYear(int deliveryNo, StagingResult result) {
        Map<Integer, FileCount> files = result.files().stream().collect(Collectors.toMap(FileCount::fileNo, f -> f));
        return session.query("""
                select file_no, count(*), min(line_no)
                from stage.episodes
                where first_delivery = ? and gone_in_delivery is null
                    and (decom > make_date(return_year, 3, 31) or dec > make_date(return_year, 4, 1))
                group by file_no
                order by file_no""",
                row -> beyondYear(files.get(row.getInt(1)), row.getLong(2), row.getInt(3)), deliveryNo);
    }

    private static Issue beyondYear(FileCount file, long episodes, int firstLine) {
        return stop("BEYOND_YEAR", new Place(file.file(), file.sheet(), firstLine, null),
                episodes + " episodes that start or end after 31 March " + file.returnYear(),
                "the return of the year ending 31 March " + file.returnYear() + " in this folder, or --accept-delivery");
    }

    private List<Issue> childrenMissing(String table, String authorityCode, int deliveryNo) {
        return session.query("""
                with open_before as (
                    select distinct child
                    from stage.episodes
                    where authority_code = ? and return_year is null and dec is null and first_delivery < ?
                        and (gone_in_delivery is null or gone_in_delivery = ?)
                ),
                delivered as (
                    select distinct child from stage.%s_current where authority_code = ? and return_year is null
                )
                select count(*), count(d.child)
                from open_before as o
                left join delivered as d on d.child = o.child
                having count(d.child) * 2 < count(*)""".formatted(table),
                row -> childrenMissing(table, row.getLong(1), row.getLong(2)), authorityCode, deliveryNo, deliveryNo, authorityCode);
    }

    private static Issue childrenMissing(String table, long before, long now) {
        return stop("CHILDREN_MISSING", Place.ofFile(null), now + " of the " + before
                + " children open in the last full extract in this one of " + table,
                "at least half of them: the whole extract of the same authority, or --accept-delivery");
    }

    /** Returns an issue for each required table of which the authority has never had a row, and for which nothing stands in. */
    public List<Issue> missingTables(String authorityCode) {
        return REQUIRED.stream().filter(table -> session.query("select exists (select from stage." + table
                + " where authority_code = ?) or exists (select from stage." + table + "_current where authority_code = ?)",
                row -> !row.getBoolean(1), authorityCode, authorityCode).get(0))
                .map(table -> stop("TABLE_MISSING", Place.ofFile(null), "no " + table + " of " + authorityCode,
                        "an extract with the headings of ssda903/" + table + " in the inbox, or List 8 of Annex A")).toList();
    }

    private static Issue stop(String rule, Place place, String found, String expected) {
        return new Issue(Severity.STOP, rule, place, found, expected);
    }
}
