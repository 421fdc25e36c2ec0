package org.clawarehouse.report;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.clawarehouse.report.Comparison.Change;
import org.clawarehouse.report.Comparison.Share;
import org.clawarehouse.report.Comparison.Subject;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;

/** Reads two versions of a month's figures beside each other, with identifiers of children: for analysts alone. */
public final class Compare {

    private record Pair(Restatement figure, int firstDelivery, int lastDelivery) {
    }

    private record Standing(int versions, int drifted) {
    }

    /**
     * Which versions of which figures are compared.
     *
     * @param authorityCode whose
     * @param month         month
     * @param indicator     code in any case, or {@code null} for every figure
     * @param from          version before; {@code null} for the one before the later one
     * @param to            version after; {@code null} for the one in force
     */
    public record Choice(String authorityCode, YearMonth month, String indicator, Integer from, Integer to) {
    }

    private Compare() {
    }

    /**
     * Reads what changed.
     *
     * @param tables tables of schema stage in which the rows behind it are looked for
     * @throws StopException where the month has no such figure or version
     */
    public static Comparison read(Connection connection, Choice choice, List<SourceTable> tables) throws SQLException {
        return Snapshot.read(connection, c -> comparison(new Session(c), choice, tables));
    }

    private static Comparison comparison(Session session, Choice choice, List<SourceTable> tables) {
        Standing standing = session.query(STANDING, row -> new Standing(row.getInt(1), row.getInt(2)), choice.authorityCode(),
                choice.month().atEndOfMonth(), choice.indicator(), choice.indicator()).get(0);
        check(choice, standing);
        List<Pair> pairs = session.query(PAIRS, Compare::pair, choice.to(), choice.from(), choice.to(), choice.authorityCode(),
                choice.month().atEndOfMonth(), choice.indicator(), choice.indicator());
        List<Change> changes = pairs.stream().map(pair -> new Change(pair.figure(), subjects(session, choice, pair.figure()))).toList();
        Set<String> children = new LinkedHashSet<>();
        changes.stream().filter(change -> !change.isSame()).flatMap(change -> change.subjects().stream())
                .filter(s -> s.type().equals("CHILD") && s.counts()).map(Subject::id).forEach(children::add);
        int first = pairs.stream().mapToInt(Pair::firstDelivery).min().orElse(0);
        int last = pairs.stream().mapToInt(Pair::lastDelivery).max().orElse(0);
        return new Comparison(choice.month(), standing.versions(), standing.drifted(), changes,
                new SourceChanges(session, choice.authorityCode(), choice.month().atEndOfMonth()).read(tables, children, first, last));
    }

    private static void check(Choice choice, Standing standing) {
        if (standing.versions() == 0) {
            throw new StopException(ExitCode.USAGE, "no figure " + (choice.indicator() == null ? "" : choice.indicator() + " ") + "of "
                    + choice.month(), "a month and an indicator that were computed (see: status, scorecard)");
        }
        int asked = Math.max(choice.from() == null ? 1 : choice.from(), choice.to() == null ? 1 : choice.to());
        boolean backwards = choice.from() != null && choice.to() != null && choice.from() >= choice.to();
        boolean first = choice.from() != null && choice.from() < 1 || choice.to() != null && choice.to() < 2;
        if (asked > standing.versions() || backwards || first) {
            throw new StopException(ExitCode.USAGE, "version " + versions(choice) + " of " + choice.month(),
                    standing.versions() == 1 ? "version 1 alone: nothing was computed again (see: rerun)"
                            : "an earlier and a later one of versions 1 to " + standing.versions());
        }
    }

    private static String versions(Choice choice) {
        return choice.from() == null ? choice.to().toString() : choice.to() == null ? choice.from().toString() : choice.from() + " to " + choice.to();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(Restatements.row(row), row.getInt(18), row.getInt(19));
    }

    private static List<Subject> subjects(Session session, Choice choice, Restatement figure) {
        LocalDate month = choice.month().atEndOfMonth();
        return session.query(SUBJECTS, row -> new Subject(row.getString(1), row.getString(2), share(row, 3), share(row, 6)),
                choice.authorityCode(), figure.indicator(), month, figure.fromVersion(),
                choice.authorityCode(), figure.indicator(), month, figure.toVersion());
    }

    private static Share share(ResultSet row, int first) throws SQLException {
        BigDecimal numerator = row.getBigDecimal(first);
        return numerator == null ? null : new Share(numerator, row.getBigDecimal(first + 1), row.getString(first + 2));
    }

    private static final String STANDING = """
            select coalesce(max(figure.version_no), 0), count(drift.version_no)
            from mart.fact_indicator as figure
            join mart.dim_indicator using (indicator_key)
            left join mart.fact_drift as drift using (authority_key, indicator_key, date_key, version_no)
            where figure.authority_code = ? and figure.month_end_date = ? and (?::text is null or upper(indicator_code) = upper(trim(?)))""";

    private static final String PAIRS = """
            with wanted as (
                select authority_key, indicator_key, date_key, least(coalesce(?, max(version_no)), max(version_no)) as to_version,
                    least(coalesce(?::integer, coalesce(?, max(version_no)) - 1), max(version_no)) as from_version
                from mart.fact_indicator
                join mart.dim_indicator using (indicator_key)
                where authority_code = ? and month_end_date = ? and (?::text is null or upper(indicator_code) = upper(trim(?)))
                group by authority_key, indicator_key, date_key
            )
            select f.authority_code, i.indicator_code, i.title, f.month_end_date, i.unit, i.decimals,
                f.numerator, f.denominator, f.value, t.numerator, t.denominator, t.value,
                coalesce(e.children_in, 0), coalesce(e.children_out, 0), f.version_no, t.version_no, t.reason_for_version,
                (select coalesce(max(delivery_no), 0) from run.delivery d where d.run_no <= f.run_no),
                (select coalesce(max(delivery_no), 0) from run.delivery d where d.run_no <= t.run_no)
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
            where t.version_no = w.to_version and f.version_no = w.from_version and f.version_no < t.version_no
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
