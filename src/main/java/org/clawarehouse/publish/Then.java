package org.clawarehouse.publish;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.clawarehouse.sql.Session;

/**
 * Computed figures beside the versions that were in force on a day.
 *
 * @param compared  figures that had a version then
 * @param different those that come out otherwise
 */
public record Then(int compared, List<Different> different) {

    /**
     * A figure that cannot be reproduced.
     *
     * @param authorityCode whose
     * @param indicator     code
     * @param month         last day of the month
     * @param versionNo     version in force then
     * @param published     value of that version, or {@code null}
     * @param computed      value computed now from what was staged then, or {@code null}
     */
    public record Different(String authorityCode, String indicator, LocalDate month, int versionNo, BigDecimal published, BigDecimal computed) {
    }

    /**
     * Compares by the hash over natural identifiers, in the caller's transaction; stores nothing.
     *
     * @param months condition on a month's key, for SQL
     * @param day    the day
     */
    public static Then compare(Session session, String months, LocalDate day) {
        session.execute("""
                create temporary table then_and_now on commit drop as
                with in_force as (
                    select distinct on (f.authority_key, f.indicator_key, f.date_key) f.*, i.indicator_code
                    from mart.fact_indicator f
                    join mart.dim_indicator i using (indicator_key)
                    where f.as_at_date <= ?
                    order by f.authority_key, f.indicator_key, f.date_key, f.version_no desc
                )
                select f.authority_code, f.indicator_code, f.month_end_date, f.version_no, f.value as published, v.value as computed,
                    h.evidence_hash = f.evidence_hash as is_same
                from in_force f
                join measure.indicator_value v on v.authority_code = f.authority_code and v.indicator_code = f.indicator_code
                    and v.month_key = f.date_key
                join (%s) h on h.authority_code = v.authority_code and h.indicator_code = v.indicator_code and h.month_key = v.month_key
                """.formatted(EvidenceHash.ofComputed(months)), day);
        return new Then(session.query("select count(*)::int from then_and_now", row -> row.getInt(1)).get(0),
                session.query("""
                        select authority_code, indicator_code, month_end_date, version_no, published, computed from then_and_now
                        where is_same is not true order by authority_code, month_end_date, indicator_code collate "C\"""",
                        row -> new Different(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), row.getInt(4),
                                row.getBigDecimal(5), row.getBigDecimal(6))));
    }
}
