package org.clawarehouse.publish;

import java.time.OffsetDateTime;

import org.clawarehouse.sql.Session;

/**
 * The figures of the star and their evidence. A figure of an open month is replaced in place; one that was never
 * computed starts as version 1. Closed months are not among the computed ones.
 */
final class Figures {

    private final Session session;
    private final OffsetDateTime computedAt;

    Figures(Session session, OffsetDateTime computedAt) {
        this.session = session;
        this.computedAt = computedAt;
    }

    /** Lays the computed figures and their evidence beside the keys of the star. */
    void compare() {
        session.execute("""
                create temporary table computed on commit drop as
                select
                    a.authority_key, a.authority_code, i.indicator_key, v.indicator_code, d.date_key, d.date as month_end_date,
                    v.numerator, v.denominator, v.value, v.status, f.version_no
                from measure.indicator_value v
                join mart.dim_authority a on a.authority_code = v.authority_code
                join mart.dim_indicator i on i.indicator_code = v.indicator_code
                join mart.dim_date d on d.date_key = v.month_key
                left join mart.fact_indicator f on f.authority_key = a.authority_key and f.indicator_key = i.indicator_key
                    and f.date_key = d.date_key and f.is_current_version""");
        session.execute("create index on pg_temp.computed (authority_code, indicator_code, date_key)");
        session.execute("analyze computed");
        session.execute("""
                create temporary table computed_evidence on commit drop as
                select
                    c.authority_key, c.authority_code, c.indicator_key, c.date_key, c.month_end_date, c.version_no,
                    r.subject_type, r.subject_key, case r.subject_type when 'CHILD' then r.subject_key else -2 end as child_key,
                    r.numerator, r.denominator, r.reason, r.detail
                from measure.indicator_row r
                join computed c on c.authority_code = r.authority_code and c.indicator_code = r.indicator_code
                    and c.date_key = r.month_key""");
        session.execute("analyze computed_evidence");
    }

    /** Evidence of figures that stand already: only rows that differ are touched. */
    long writeEvidenceOfStandingFigures() {
        session.execute("""
                create temporary table standing on commit drop as
                select e.* from mart.fact_indicator_child e
                join computed c using (authority_key, indicator_key, date_key, version_no)""");
        long rows = session.execute("""
                delete from mart.fact_indicator_child e
                using (
                    select authority_key, indicator_key, date_key, version_no, subject_type, subject_key from standing
                    except
                    select authority_key, indicator_key, date_key, version_no, subject_type, subject_key from computed_evidence
                ) gone
                where (e.authority_key, e.indicator_key, e.date_key, e.version_no, e.subject_type, e.subject_key)
                    = (gone.authority_key, gone.indicator_key, gone.date_key, gone.version_no, gone.subject_type, gone.subject_key)""");
        rows += session.execute("""
                update mart.fact_indicator_child e
                set numerator = n.numerator, denominator = n.denominator, reason = n.reason, detail = n.detail
                from computed_evidence n
                where (e.authority_key, e.indicator_key, e.date_key, e.version_no, e.subject_type, e.subject_key)
                    = (n.authority_key, n.indicator_key, n.date_key, n.version_no, n.subject_type, n.subject_key)
                and (e.numerator, e.denominator, e.reason, e.detail) is distinct from (n.numerator, n.denominator, n.reason, n.detail)""");
        return rows + session.execute("""
                insert into mart.fact_indicator_child
                    (authority_key, authority_code, indicator_key, date_key, month_end_date, version_no, subject_type,
                     subject_key, child_key, numerator, denominator, reason, detail, is_current_version)
                select n.authority_key, n.authority_code, n.indicator_key, n.date_key, n.month_end_date, n.version_no,
                    n.subject_type, n.subject_key, n.child_key, n.numerator, n.denominator, n.reason, n.detail, true
                from computed_evidence n
                left join standing s using (authority_key, indicator_key, date_key, version_no, subject_type, subject_key)
                where n.version_no is not null and s.subject_key is null""");
    }

    int replaceChanged() {
        return session.execute("""
                update mart.fact_indicator f
                set numerator = c.numerator, denominator = c.denominator, value = c.value, status = c.status, computed_at = ?
                from computed c
                where (f.authority_key, f.indicator_key, f.date_key, f.version_no)
                    = (c.authority_key, c.indicator_key, c.date_key, c.version_no)
                and ((f.numerator, f.denominator, f.value, f.status)
                        is distinct from (c.numerator, c.denominator, c.value::numeric(28,12), c.status)
                    or exists (%s))""".formatted(EVIDENCE_DIFFERS), computedAt);
    }

    int addNew() {
        return session.execute("""
                insert into mart.fact_indicator
                    (authority_key, authority_code, indicator_key, date_key, month_end_date, version_no,
                     numerator, denominator, value, status, is_current_version, computed_at)
                select authority_key, authority_code, indicator_key, date_key, month_end_date, 1,
                    numerator, denominator, value, status, true, ?
                from computed
                where version_no is null""", computedAt);
    }

    long addEvidenceOfNewFigures() {
        return session.execute("""
                insert into mart.fact_indicator_child
                    (authority_key, authority_code, indicator_key, date_key, month_end_date, version_no, subject_type,
                     subject_key, child_key, numerator, denominator, reason, detail, is_current_version)
                select authority_key, authority_code, indicator_key, date_key, month_end_date, 1,
                    subject_type, subject_key, child_key, numerator, denominator, reason, detail, true
                from computed_evidence
                where version_no is null""");
    }

    /** Whether the evidence a figure had before this publish differs from the computed one. */
    private static final String EVIDENCE_DIFFERS = """
            (select s.subject_type, s.subject_key, s.numerator, s.denominator, s.reason, s.detail from standing s
             where (s.authority_key, s.indicator_key, s.date_key) = (c.authority_key, c.indicator_key, c.date_key)
             except
             select n.subject_type, n.subject_key, n.numerator, n.denominator, n.reason, n.detail from computed_evidence n
             where (n.authority_key, n.indicator_key, n.date_key) = (c.authority_key, c.indicator_key, c.date_key))
            union all
            (select n.subject_type, n.subject_key, n.numerator, n.denominator, n.reason, n.detail from computed_evidence n
             where (n.authority_key, n.indicator_key, n.date_key) = (c.authority_key, c.indicator_key, c.date_key)
             except
             select s.subject_type, s.subject_key, s.numerator, s.denominator, s.reason, s.detail from standing s
             where (s.authority_key, s.indicator_key, s.date_key) = (c.authority_key, c.indicator_key, c.date_key))
            """;
}
