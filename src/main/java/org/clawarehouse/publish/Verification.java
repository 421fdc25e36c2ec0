package org.clawarehouse.publish;

import java.util.ArrayList;
import java.util.List;

import org.clawarehouse.run.Issue;
import org.clawarehouse.run.Place;
import org.clawarehouse.run.Severity;
import org.clawarehouse.sql.Session;

/**
 * Whether what stands in schema mart is what was published.
 *
 * @param versions how many versions of figures were looked at
 * @param faults   what does not agree, by authority, indicator, month and version
 */
public record Verification(int versions, List<Fault> faults) {

    /**
     * Something that does not agree.
     *
     * @param authorityCode whose figure
     * @param indicator     code of the indicator
     * @param month         month, as 2021-06
     * @param versionNo     version
     * @param found         what is wrong with it
     */
    public record Fault(String authorityCode, String indicator, String month, int versionNo, String found) {
    }

    /** Computes every hash again and looks for versions that are gone, in the snapshot of one statement each. */
    public static Verification of(Session session) {
        List<Fault> faults = new ArrayList<>();
        for (String query : List.of(OTHER_HASH, ROWS_WITHOUT_FIGURE, NOT_ALL_VERSIONS)) {
            faults.addAll(session.query(query, row -> new Fault(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5))));
        }
        return new Verification(session.query("select count(*)::int from mart.fact_indicator", row -> row.getInt(1)).get(0), faults);
    }

    /** Returns the faults as messages for people. */
    public List<Issue> issues() {
        return faults.stream().map(f -> new Issue(Severity.STOP, "EVIDENCE_HASH",
                Place.ofFile("version " + f.versionNo + " of " + f.indicator + " in " + f.month + " of " + f.authorityCode), f.found,
                "what was published; restore it from a backup that verifies")).toList();
    }

    private static final String MONTH = "to_char(month_end_date, 'YYYY-MM')";

    private static final String OTHER_HASH = """
            select fact.authority_code, i.indicator_code, %s, fact.version_no, 'figure and rows that do not come to its hash'
            from mart.fact_indicator fact
            join mart.dim_indicator i using (indicator_key)
            join (%s) h on (h.authority_code, h.indicator_code, h.month_key, h.version_no)
                = (fact.authority_code, i.indicator_code, fact.date_key, fact.version_no)
            where fact.evidence_hash is distinct from h.evidence_hash
            order by 1, 2, 3, 4""".formatted(MONTH, EvidenceHash.OF_PUBLISHED);

    private static final String ROWS_WITHOUT_FIGURE = """
            select distinct authority_code, indicator_code, %s, version_no, 'rows of a figure that is gone'
            from mart.fact_indicator_child fact
            join mart.dim_indicator using (indicator_key)
            where not exists (select from mart.fact_indicator f where (f.authority_key, f.indicator_key, f.date_key, f.version_no)
                = (fact.authority_key, fact.indicator_key, fact.date_key, fact.version_no))
            order by 1, 2, 3, 4""".formatted(MONTH);

    private static final String NOT_ALL_VERSIONS = """
            select authority_code, indicator_code, %s, max(version_no), 'versions that are not 1 to ' || max(version_no) || ' with the last one in force'
            from mart.fact_indicator
            join mart.dim_indicator using (indicator_key)
            group by authority_code, indicator_code, month_end_date
            having count(*) <> max(version_no) or max(version_no) filter (where is_current_version) is distinct from max(version_no)
            order by 1, 2, 3""".formatted(MONTH);
}
