package org.clawarehouse.publish;

import org.clawarehouse.sql.Session;

/**
 * The figures of the star and their evidence. A figure of an open month is replaced in place; one that was never
 * computed starts as version 1. Figures of closed months are left to {@link Drift} and {@link Versions}.
 */
final class Figures {

    private final Session session;
    private final Provenance from;

    Figures(Session session, Provenance from) {
        this.session = session;
        this.from = from;
    }

    /**
     * Lays computed figures and their evidence beside the keys of the star.
     *
     * @param which condition on a row of measure.indicator_value
     */
    void compare(String which) {
        session.execute("""
                create temporary table computed on commit drop as
                select
                    a.authority_key, a.authority_code, i.indicator_key, v.indicator_code, d.date_key, d.date as month_end_date,
                    v.numerator, v.denominator, v.value, v.status, f.version_no, h.evidence_hash
                from (select * from measure.indicator_value where %s) v
                join (%s) h using (authority_code, indicator_code, month_key)
                join mart.dim_authority a on a.authority_code = v.authority_code
                join mart.dim_indicator i on i.indicator_code = v.indicator_code
                join mart.dim_date d on d.date_key = v.month_key
                left join mart.fact_indicator f on f.authority_key = a.authority_key and f.indicator_key = i.indicator_key
                    and f.date_key = d.date_key and f.is_current_version""".formatted(which, EvidenceHash.ofComputed(which)));
        session.execute("create index on pg_temp.computed (authority_code, indicator_code, date_key)");
        session.execute("analyze computed");
        session.execute("""
                create temporary table computed_evidence on commit drop as
                select
                    c.authority_key, c.indicator_key, c.date_key, c.version_no,
                    r.subject_type, r.subject_key, r.numerator, r.denominator, r.reason, r.detail
                from measure.indicator_row r
                join computed c on c.authority_code = r.authority_code and c.indicator_code = r.indicator_code
                    and c.date_key = r.month_key
                where c.version_no is not null""");
        session.execute("analyze computed_evidence");
    }

    /** Finds the evidence rows that are not as they stand. */
    void findDiffering() {
        session.execute("""
                create temporary table differing on commit drop as
                with standing as (
                    select %1$s from mart.fact_indicator_child fact
                    join computed using (authority_key, indicator_key, date_key, version_no)
                ),
                present as (
                    select %1$s from computed_evidence fact
                )
                (select false as is_present, * from standing except select false, * from present)
                union all
                (select true, * from present except select true, * from standing)""".formatted(EVIDENCE));
        session.execute("analyze differing");
    }

    /** Evidence of figures that stand already: only rows that differ are touched. */
    long replaceDiffering() {
        long rows = session.execute("""
                delete from mart.fact_indicator_child e
                using differing d
                where not d.is_present
                and (e.authority_key, e.indicator_key, e.date_key, e.version_no, e.subject_type, e.subject_key)
                    = (d.authority_key, d.indicator_key, d.date_key, d.version_no, d.subject_type, d.subject_key)""");
        return rows + insertEvidence("differing d join computed c using (authority_key, indicator_key, date_key, version_no)", "d.is_present",
                "c.version_no");
    }

    int replaceChanged() {
        return session.execute("""
                update mart.fact_indicator f
                set numerator = c.numerator, denominator = c.denominator, value = c.value, status = c.status,
                    evidence_hash = c.evidence_hash, run_no = ?, as_at_date = ?, computed_at = ?
                from computed c
                where %s and %s""".formatted(SAME_FIGURE.formatted("f"), CHANGED),
                from.runNo(), from.asAt(), from.computedAt());
    }

    /** The version in force gives way to the next; what has not changed keeps its version. */
    int supersedeChanged(String reason) {
        session.execute("create temporary table superseded on commit drop as select c.* from computed c join mart.fact_indicator f"
                + " using (authority_key, indicator_key, date_key, version_no) where " + CHANGED);
        session.execute("update mart.fact_indicator f set is_current_version = false from superseded c where " + SAME_FIGURE.formatted("f"));
        session.execute("update mart.fact_indicator_child e set is_current_version = false from superseded c where " + SAME_FIGURE.formatted("e"));
        return session.execute("""
                insert into mart.fact_indicator
                    (authority_key, authority_code, indicator_key, date_key, month_end_date, version_no, numerator, denominator,
                     value, status, is_current_version, evidence_hash, reason_for_version, run_no, as_at_date, computed_at)
                select authority_key, authority_code, indicator_key, date_key, month_end_date, version_no + 1, numerator, denominator,
                    value, status, true, evidence_hash, ?, ?, ?, ?
                from superseded""", reason, from.runNo(), from.asAt(), from.computedAt());
    }

    long addEvidenceOfVersions() {
        return insertEvidence("computed_evidence d join superseded c using (authority_key, indicator_key, date_key, version_no)", "true",
                "c.version_no + 1");
    }

    int addNew() {
        return session.execute("""
                insert into mart.fact_indicator
                    (authority_key, authority_code, indicator_key, date_key, month_end_date, version_no,
                     numerator, denominator, value, status, is_current_version, evidence_hash, run_no, as_at_date, computed_at)
                select authority_key, authority_code, indicator_key, date_key, month_end_date, 1,
                    numerator, denominator, value, status, true, evidence_hash, ?, ?, ?
                from computed
                where version_no is null""", from.runNo(), from.asAt(), from.computedAt());
    }

    long addEvidenceOfNewFigures() {
        return insertEvidence("measure.indicator_row d join computed c on c.authority_code = d.authority_code"
                + " and c.indicator_code = d.indicator_code and c.date_key = d.month_key", "c.version_no is null", "1");
    }

    /** Rows go in by primary key, so that its index grows at one end and the ranges of its BRIN indexes stay narrow. */
    private long insertEvidence(String from, String where, String version) {
        return session.execute("""
                insert into mart.fact_indicator_child
                    (authority_key, authority_code, indicator_key, date_key, month_end_date, version_no, subject_type,
                     subject_key, child_key, numerator, denominator, reason, detail, is_current_version)
                select c.authority_key, c.authority_code, c.indicator_key, c.date_key, c.month_end_date, %s,
                    d.subject_type, d.subject_key, case d.subject_type when 'CHILD' then d.subject_key else -2 end,
                    d.numerator, d.denominator, d.reason, d.detail, true
                from %s
                where %s
                order by c.indicator_key, c.date_key, c.authority_key, d.subject_type, d.subject_key""".formatted(version, from, where));
    }

    private static final String EVIDENCE = "authority_key, indicator_key, date_key, version_no, subject_type, subject_key, "
            + "fact.numerator, fact.denominator, reason, detail";
    private static final String SAME_FIGURE = "(%1$s.authority_key, %1$s.indicator_key, %1$s.date_key, %1$s.version_no)"
            + " = (c.authority_key, c.indicator_key, c.date_key, c.version_no)";
    private static final String CHANGED = "((f.numerator, f.denominator, f.value, f.status)"
            + " is distinct from (c.numerator, c.denominator, c.value, c.status) or exists (select from differing d"
            + " where (d.authority_key, d.indicator_key, d.date_key) = (c.authority_key, c.indicator_key, c.date_key)))";
}
