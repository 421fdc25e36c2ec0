package org.clawarehouse.report;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.clawarehouse.report.Comparison.Change;
import org.clawarehouse.report.Comparison.Share;
import org.clawarehouse.report.Comparison.Subject;
import org.clawarehouse.sql.Session;

/** Reads two versions of a month's figures beside each other, with identifiers of children: for analysts alone. */
public final class Compare {

    private record Pair(Restatement figure, int firstDelivery, int lastDelivery) {
    }

    private Compare() {
    }

    /**
     * Reads what changed.
     *
     * @param fromVersion version before; {@code null} for the one before the later one
     * @param toVersion   version after; {@code null} for the one in force
     */
    public static Comparison read(Connection connection, String authorityCode, YearMonth month, Integer fromVersion, Integer toVersion)
            throws SQLException {
        return Snapshot.read(connection, c -> comparison(new Session(c), authorityCode, month, fromVersion, toVersion));
    }

    private static Comparison comparison(Session session, String authorityCode, YearMonth month, Integer from, Integer to) {
        List<Pair> pairs = session.query(PAIRS, Compare::pair, to, from, authorityCode, month.atEndOfMonth());
        List<Change> changes = new ArrayList<>();
        Set<String> children = new LinkedHashSet<>();
        for (Pair pair : pairs) {
            List<Subject> subjects = subjects(session, authorityCode, month, pair.figure());
            subjects.stream().filter(s -> s.type().equals("CHILD")).map(Subject::id).forEach(children::add);
            changes.add(new Change(pair.figure(), subjects));
        }
        int first = pairs.stream().mapToInt(Pair::firstDelivery).min().orElse(0);
        int last = pairs.stream().mapToInt(Pair::lastDelivery).max().orElse(0);
        return new Comparison(month, changes, SourceChanges.read(session, authorityCode, children, first, last));
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(Restatements.row(row), row.getInt(18), row.getInt(19));
    }

    private static List<Subject> subjects(Session session, String authorityCode, YearMonth month, Restatement figure) {
        return session.query(SUBJECTS, row -> new Subject(row.getString(1), row.getString(2), share(row, 3), share(row, 6)),
                authorityCode, figure.indicator(), month.atEndOfMonth(), figure.fromVersion(),
                authorityCode, figure.indicator(), month.atEndOfMonth(), figure.toVersion());
    }

    private static Share share(ResultSet row, int first) throws SQLException {
        BigDecimal numerator = row.getBigDecimal(first);
        return numerator == null ? null : new Share(numerator, row.getBigDecimal(first + 1), row.getString(first + 2));
    }

    private static final String PAIRS = """
            with wanted as (
                select authority_key, indicator_key, date_key, coalesce(?, max(version_no)) as to_version, ?::integer as from_version
                from mart.fact_indicator
                where authority_code = ? and month_end_date = ?
                group by authority_key, indicator_key, date_key
            )
            select f.authority_code, i.indicator_code, i.title, f.month_end_date, i.unit, i.decimals,
                f.numerator, f.denominator, f.value, t.numerator, t.denominator, t.value,
                coalesce(e.children_in, 0), coalesce(e.children_out, 0), f.version_no, t.version_no, t.reason_for_version,
                (select coalesce(max(delivery_no), 0) from run.delivery d where d.as_at_date <= f.as_at_date),
                (select coalesce(max(delivery_no), 0) from run.delivery d where d.as_at_date <= t.as_at_date)
            from wanted w
            join mart.fact_indicator t using (authority_key, indicator_key, date_key)
            join mart.fact_indicator f using (authority_key, indicator_key, date_key)
            join mart.dim_indicator i using (indicator_key)
            left join lateral (
                select count(*) filter (where is_in and not was_in)::integer as children_in,
                    count(*) filter (where was_in and not is_in)::integer as children_out
                from (
                    select bool_or(version_no = f.version_no and greatest(numerator, denominator) > 0) as was_in,
                        bool_or(version_no = t.version_no and greatest(numerator, denominator) > 0) as is_in
                    from mart.fact_indicator_child c
                    where c.authority_key = w.authority_key and c.indicator_key = w.indicator_key and c.date_key = w.date_key
                        and c.version_no in (f.version_no, t.version_no) and c.subject_type = 'CHILD'
                    group by c.child_key) as child) as e on true
            where t.version_no = w.to_version and f.version_no = coalesce(w.from_version, w.to_version - 1)
                and f.version_no < t.version_no
            order by i.sort_order, i.indicator_code collate "C\"""";

    private static final String SUBJECTS = """
            with old_row as (
                select * from identity.rpt_indicator_evidence
                where authority_code = ? and indicator_code = ? and month = ? and version_no = ?
            ),
            new_row as (
                select * from identity.rpt_indicator_evidence
                where authority_code = ? and indicator_code = ? and month = ? and version_no = ?
            )
            select subject_type, coalesce(o.subject_id, n.subject_id, ''), o.numerator, o.denominator, o.reason,
                n.numerator, n.denominator, n.reason
            from old_row o
            full join new_row n using (subject_type, subject_key)
            where (o.numerator, o.denominator, o.reason) is distinct from (n.numerator, n.denominator, n.reason)
            order by subject_type, coalesce(o.subject_id, n.subject_id) collate "C\"""";
}
