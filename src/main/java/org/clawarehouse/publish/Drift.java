package org.clawarehouse.publish;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.clawarehouse.sql.Session;

/** Closed months whose published figure no longer agrees with the data: by how much, and through which children. */
final class Drift {

    private final Session session;

    private Drift(Session session) {
        this.session = session;
    }

    static Drift of(Session session) {
        return new Drift(session);
    }

    /**
     * Brings the drift to what was computed for closed months, by difference.
     *
     * @return rows written
     */
    int write() {
        compare();
        return forget("mart.fact_drift_subject") + forget("mart.fact_drift")
                + become("mart.fact_drift_subject", "drifted_subject", SUBJECT) + become("mart.fact_drift", "drifted", FIGURE);
    }

    /**
     * Of an indicator that is no longer defined, and of a month that ends after the day of a delivery that was accepted, nothing
     * says any more what it should be: their figures stay as they were published.
     */
    private int forget(String fact) {
        return session.execute("delete from " + fact + " where date_key > (select to_char(as_at_date, 'YYYYMMDD')::integer from conform.as_at)"
                + " or indicator_key not in (select indicator_key from mart.dim_indicator join measure.indicator using (indicator_code))");
    }

    /** Forgets the drift of figures that have just been written. */
    static int settle(Session session) {
        return session.execute("delete from mart.fact_drift_subject d using computed c where " + SAME_CELL)
                + session.execute("delete from mart.fact_drift d using computed c where " + SAME_CELL);
    }

    private void compare() {
        session.execute("""
                create temporary table closed_figure on commit drop as
                select f.authority_key, f.authority_code, f.indicator_key, i.indicator_code, f.date_key, f.month_end_date, f.version_no,
                    f.numerator as old_numerator, f.denominator as old_denominator, f.value as old_value, f.status as old_status,
                    v.numerator as new_numerator, v.denominator as new_denominator, v.value as new_value, v.status as new_status
                from measure.indicator_value v
                join mart.dim_indicator i using (indicator_code)
                join mart.fact_indicator f on f.authority_code = v.authority_code and f.indicator_key = i.indicator_key
                    and f.date_key = v.month_key and f.is_current_version
                where not v.is_open""");
        session.execute("create index on pg_temp.closed_figure (authority_code, indicator_code, date_key)");
        session.execute("analyze closed_figure");
        session.execute("""
                create temporary table drifted_subject on commit drop as
                with standing as (
                    select authority_key, indicator_key, date_key, subject_type, subject_key, e.numerator, e.denominator, reason, detail
                    from mart.fact_indicator_child e join closed_figure using (authority_key, indicator_key, date_key, version_no)
                ),
                present as (
                    select authority_key, indicator_key, date_key, subject_type, subject_key, r.numerator, r.denominator, reason, detail
                    from measure.indicator_row r
                    join closed_figure c on c.authority_code = r.authority_code and c.indicator_code = r.indicator_code
                        and c.date_key = r.month_key
                ),
                gone as (select * from standing except select * from present),
                come as (select * from present except select * from standing)
                select authority_key, indicator_key, date_key, subject_type, subject_key,
                    case subject_type when 'CHILD' then subject_key else -2 end as child_key,
                    gone.numerator as old_numerator, gone.denominator as old_denominator, gone.reason as old_reason,
                    come.numerator as new_numerator, come.denominator as new_denominator, come.reason as new_reason
                from gone full join come using (authority_key, indicator_key, date_key, subject_type, subject_key)""");
        session.execute("""
                create temporary table drifted on commit drop as
                with changed as (
                    select authority_key, indicator_key, date_key,
                        count(*) filter (where subject_type = 'CHILD' and new_share > 0 and old_share = 0)::integer as children_in,
                        count(*) filter (where subject_type = 'CHILD' and old_share > 0 and new_share = 0)::integer as children_out
                    from drifted_subject
                    cross join lateral (select
                        greatest(coalesce(old_numerator, 0), coalesce(old_denominator, 0)) as old_share,
                        greatest(coalesce(new_numerator, 0), coalesce(new_denominator, 0)) as new_share) as shares
                    group by authority_key, indicator_key, date_key
                )
                select authority_key, authority_code, indicator_key, date_key, month_end_date, version_no,
                    old_numerator, old_denominator, old_value, old_status, new_numerator, new_denominator, new_value, new_status,
                    coalesce(children_in, 0) as children_in, coalesce(children_out, 0) as children_out
                from closed_figure left join changed using (authority_key, indicator_key, date_key)
                where changed.date_key is not null
                or (old_numerator, old_denominator, old_value, old_status)
                    is distinct from (new_numerator, new_denominator, new_value, new_status)""");
    }

    /** Rows of figures that were computed and are no longer so go; rows that are new come. */
    private int become(String fact, String now, String key) {
        session.execute("create temporary table stale on commit drop as select d.* from " + fact
                + " d join closed_figure c on " + SAME_CELL + " except select * from " + now);
        int gone = session.execute("delete from " + fact + " d using stale s where "
                + Arrays.stream(key.split(", ")).map(column -> "d." + column + " = s." + column).collect(Collectors.joining(" and ")));
        session.execute("drop table stale");
        return gone + session.execute("insert into " + fact + " select * from " + now + " except select * from " + fact);
    }

    private static final String FIGURE = "authority_key, indicator_key, date_key";
    private static final String SUBJECT = FIGURE + ", subject_type, subject_key";
    private static final String SAME_CELL = "(d.authority_key, d.indicator_key, d.date_key)"
            + " = (c.authority_key, c.indicator_key, c.date_key)";
}
