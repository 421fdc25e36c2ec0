package org.clawarehouse.publish;

/**
 * What a version freezes, as one SHA-256: numerator, denominator, value, status and evidence, by natural identifiers and never
 * by a key, so that another warehouse with the same data comes to the same. Evidence rows are added up in two halves of
 * their MD5, which needs no order.
 */
final class EvidenceHash {

    /** The same for every figure as it is published. */
    static final String OF_PUBLISHED = select(published("mart.fact_indicator"), published("mart.fact_indicator_child"));

    private EvidenceHash() {
    }

    /**
     * A row for each computed figure: authority_code, indicator_code, month_key, version_no (0), evidence_hash.
     *
     * @param which condition on a row of measure.indicator_value
     */
    static String ofComputed(String which) {
        return select("(select *, 0 as version_no from measure.indicator_value where " + which + ")",
                "(select r.*, 0 as version_no from measure.indicator_row r join measure.indicator_value"
                        + " using (authority_code, indicator_code, month_key) where " + which + ")");
    }

    private static String published(String fact) {
        return "(select fact.*, indicator.indicator_code, fact.date_key as month_key from " + fact
                + " as fact join mart.dim_indicator as indicator using (indicator_key))";
    }

    private static String select(String figures, String rows) {
        return """
                with natural_row as (
                    select r.authority_code, r.indicator_code, r.month_key, r.version_no,
                        md5(concat_ws('|', r.subject_type, coalesce(c.child_id, s.subject_id, ''), trim_scale(r.numerator),
                            trim_scale(r.denominator), r.reason, coalesce(r.detail, ''))) as digest
                    from %2$s as r
                    left join identity.child c on c.child_key = r.subject_key and r.subject_type = 'CHILD'
                    left join identity.subject s on s.subject_key = r.subject_key and s.subject_type = r.subject_type
                ),
                evidence as (
                    select authority_code, indicator_code, month_key, version_no, count(*) as rows,
                        sum(('x' || left(digest, 16))::bit(64)::bigint) as first_half,
                        sum(('x' || right(digest, 16))::bit(64)::bigint) as second_half
                    from natural_row
                    group by authority_code, indicator_code, month_key, version_no
                )
                select f.authority_code, f.indicator_code, f.month_key, f.version_no,
                    encode(sha256(convert_to(concat_ws('|', f.authority_code, f.indicator_code, f.month_key,
                        coalesce(trim_scale(f.numerator)::text, '-'), coalesce(trim_scale(f.denominator)::text, '-'),
                        coalesce(trim_scale(f.value)::text, '-'), f.status, coalesce(e.rows, 0), coalesce(e.first_half, 0),
                        coalesce(e.second_half, 0)), 'UTF8')), 'hex') as evidence_hash
                from %1$s as f
                left join evidence e using (authority_code, indicator_code, month_key, version_no)""".formatted(figures, rows);
    }
}
