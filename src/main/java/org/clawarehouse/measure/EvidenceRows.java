package org.clawarehouse.measure;

import java.util.List;
import java.util.Locale;

import org.clawarehouse.sql.Session;

/**
 * What an indicator's file returns, as rows of measure.indicator_row. Most files say of each child whether it is excluded
 * and whether it is counted; a mean or median says of each event of a child whether it is excluded and what its quantity
 * is; any other returns numerator, denominator and reason itself.
 */
final class EvidenceRows {

    private EvidenceRows() {
    }

    /** Inserts them; {@code columns} are those that the file returns. */
    static void insert(Session session, Indicator indicator, List<String> columns) {
        String code = "'" + indicator.code().replace("'", "''") + "'";
        String subject = "'" + indicator.file().header("subject").toUpperCase(Locale.ROOT) + "'";
        boolean adds = columns.contains("quantity");
        session.execute(indicator.file(), "insert into measure.indicator_row select authority_code, "
                + (columns.contains("member") ? code + " || '.' || member" : code) + ", month_key, "
                + (columns.contains("subject_type") ? "coalesce(subject_type, " + subject + ")" : subject)
                + ", subject_key, " + (adds ? SUM : columns.contains("is_counted") ? contribution(indicator, columns) : CONTRIBUTION) + ", "
                + (columns.contains("detail") ? "detail" : "null") + ", "
                + (columns.contains("gap_offset") ? "gap_offset" : "null") + " from (",
                "\n) as file" + (adds ? " group by authority_code, month_key, subject_key" : ""));
    }

    /** One in the denominator for whoever is not excluded, and in the numerator for whoever is counted; a count has no denominator. */
    private static String contribution(Indicator indicator, List<String> columns) {
        return "(excluded_because is null and coalesce(is_counted, false))::integer, "
                + (indicator.kind().equals("count") ? "0" : "(excluded_because is null)::integer")
                + ", coalesce(excluded_because, case when is_counted then 'COUNTED' else "
                + (columns.contains("otherwise") ? "otherwise" : "'NOT_IN_NUMERATOR'") + " end)";
    }

    private static final String SUM = "coalesce(sum(quantity) filter (where excluded_because is null), 0),"
            + " count(*) filter (where excluded_because is null),"
            + " case when bool_or(excluded_because is null) then 'COUNTED' else min(excluded_because) end";
    private static final String CONTRIBUTION = "coalesce(numerator, 0), coalesce(denominator, 0), reason";
}
